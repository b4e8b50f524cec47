/** What the files for containers must say, whoever edits them. */
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { parseEnv } from '@/server/env'

type Tree = { [key: string]: Tree } & Tree[]

const read = (file: string) => fs.readFileSync(file, 'utf8')
const compose = parse(read('compose.yaml'), { merge: true }) as Tree
const manifests = ['portal', 'backup'].flatMap((name) =>
  parseAllDocuments(read(`deploy/kubernetes/${name}.yaml`)).map((document) => document.toJS() as Tree),
)
const manifest = (kind: string) => manifests.find((one) => String(one.kind) === kind) as Tree
const dockerfile = read('Dockerfile')
const version = (JSON.parse(read('package.json')) as { version: string }).version

/** The settings a service would start with, its placeholders filled in. */
function settingsOf(environment: Tree): Record<string, string> {
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    String(value)
      .replace(/\$\{SITE_URL[^}]*\}/, 'https://jinan.example')
      .replace(/\$\{\w+:\?[^}]*\}/, 'x'.repeat(32))
      .replace(/\$\{\w+:-\}/, ''),
  ])
  return Object.fromEntries(filled)
}

describe('The image', () => {
  it('runs as somebody without rights, stops by the signal the portal understands, and says how it is', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '))
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m)
    expect(last).toMatch(/^HEALTHCHECK .*\n.*\/api\/health/m)
    // By the program itself: a shell or npm in between would swallow the signal.
    expect(last).toMatch(/^CMD \["node", /m)
    expect(last.indexOf('USER node')).toBeGreaterThan(last.lastIndexOf('COPY'))
  })

  it('is built from the lock file, holds no secret, and starts scripts that exist', () => {
    expect(dockerfile).toContain('npm ci --ignore-scripts')
    // Or the start, which compares times, would want to build again.
    expect(dockerfile).toMatch(/npm prune .*touch \.next\/BUILD_ID/)
    expect(dockerfile).not.toMatch(/^(ENV|ARG).*(SECRET|PASSWORD|TOKEN)/m)
    for (const [script] of dockerfile.matchAll(/scripts\/[\w-]+\.ts/g)) expect(fs.existsSync(script)).toBe(true)
    const ignored = read('.dockerignore').split('\n')
    for (const name of ['.env*', '.data', 'backups', '.git', 'node_modules']) expect(ignored).toContain(name)
  })
})

describe('The composition', () => {
  const portals = Object.entries(compose.services ?? {}).filter(([name]) => name.startsWith('portal-'))

  it('has two portals with settings the portal accepts, each with data of its own', () => {
    expect(portals).toHaveLength(2)
    for (const [, portal] of portals) {
      const settings = parseEnv(settingsOf(portal.environment as Tree))
      expect(settings).toMatchObject({ trustProxy: true, siteUrl: 'https://jinan.example' })
      expect(settings.databaseUrl).toContain('@database:5432/')
      expect(portal).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
      expect(Number.parseInt(String(portal.stop_grace_period), 10)).toBeGreaterThan(10)
    }
    expect(new Set(portals.map(([, portal]) => String(portal.volumes?.[0]))).size).toBe(2)
  })

  it('keeps pictures in one place that all portals share and that outlives them', () => {
    for (const [, portal] of portals) {
      const { MEDIA_DIR: folder } = portal.environment as Tree
      expect(portal.volumes).toContainEqual(`media:${folder}`)
      expect(dockerfile).toMatch(new RegExp(`^RUN mkdir .*${folder} .*&& chown node:node .*${folder}`, 'm'))
    }
    expect(compose.volumes).toHaveProperty('media')
  })

  it('shows nothing but the proxy to the outside, and commits no secret', () => {
    const open = Object.entries(compose.services ?? {}).filter(([, service]) => service.ports)
    expect(open.map(([name]) => name)).toEqual(['proxy'])
    expect(read('compose.yaml')).not.toMatch(/(PASSWORD|SECRET|TOKEN): (?!\$\{|\n)/)
  })

  it('has a proxy that knows every portal and sets the headers the portals believe', () => {
    const nginx = read('deploy/nginx.conf')
    for (const [name] of portals) expect(nginx).toContain(`server ${name}:3000`)
    expect(nginx).toContain('X-Forwarded-For $remote_addr;')
    expect(nginx).not.toContain('$proxy_add_x_forwarded_for')
    expect(nginx).not.toContain('non_idempotent')
  })
})

describe('The manifests', () => {
  const pod = manifest('Deployment').spec?.template?.spec as Tree
  const container = pod.containers?.[0] as Tree

  it('name the version of this portal, and each other by the same labels', () => {
    const images = manifests.flatMap((one) =>
      [...JSON.stringify(one).matchAll(/"image":"([^"]+)"/g)].map(([, image]) => image),
    )
    expect(images).toEqual([`living-in-jinan:${version}`, `living-in-jinan:${version}`])
    const labels = manifest('Deployment').spec?.template?.metadata?.labels
    expect(manifest('Service').spec?.selector).toEqual(labels)
    expect(manifest('PodDisruptionBudget').spec?.selector?.matchLabels).toEqual(labels)
    expect(manifest('Ingress').spec?.rules?.[0]?.http?.paths?.[0]?.backend?.service?.name).toBe(
      manifest('Service').metadata?.name,
    )
  })

  it('give nobody rights, write nowhere but in named places, and say what they need', () => {
    const jobs = manifest('CronJob').spec?.jobTemplate?.spec?.template?.spec as Tree
    for (const spec of [pod, jobs]) {
      expect(spec).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true } })
      expect(spec.containers?.[0]).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { requests: { memory: expect.any(String) }, limits: { memory: expect.any(String) } },
      })
      const mounted = ((spec.containers?.[0]?.volumeMounts ?? []) as Tree[]).map((mount) => String(mount.name)).sort()
      expect((spec.volumes as Tree).map((volume) => String(volume.name)).sort()).toEqual(mounted)
    }
  })

  it('send requests only to portals that are ready, restart only what is dead, and wait for requests to end', () => {
    expect(container.readinessProbe?.httpGet?.path).toBe('/api/ready')
    expect(container.livenessProbe?.httpGet?.path).toBe('/api/health')
    const pause = Number(container.lifecycle?.preStop?.exec?.command?.[1])
    expect(Number(pod.terminationGracePeriodSeconds)).toBeGreaterThan(pause + 10)
    expect(manifest('Deployment').spec?.strategy?.rollingUpdate?.maxUnavailable).toBe(0)
    expect(Number(manifest('Deployment').spec?.replicas)).toBeGreaterThanOrEqual(2)
  })

  it('keep pictures where every pod and the backup find them, also after a restart', () => {
    const claim = manifests.find((one) => String(one.metadata?.name) === 'living-in-jinan-media') as Tree
    expect(claim.spec?.accessModes).toEqual(['ReadWriteMany'])
    const jobs = manifest('CronJob').spec?.jobTemplate?.spec?.template?.spec as Tree
    for (const spec of [pod, jobs]) {
      const volume = (spec.volumes as Tree).find((one) => String(one.name) === 'media')
      expect(volume).toMatchObject({ persistentVolumeClaim: { claimName: 'living-in-jinan-media' } })
      const { MEDIA_DIR: mountPath } = manifest('ConfigMap').data as Tree
      const [own] = spec.containers as Tree
      expect(own?.volumeMounts).toContainEqual(expect.objectContaining({ name: 'media', mountPath }))
      expect(own?.envFrom).toContainEqual({ configMapRef: { name: 'living-in-jinan' } })
    }
  })

  it('have settings the portal accepts, and no secret among them', () => {
    const settings = manifest('ConfigMap').data as Tree
    expect(() => parseEnv(settingsOf(settings))).not.toThrow()
    expect(Object.keys(settings).filter((name) => /SECRET|PASSWORD|TOKEN|DATABASE_URL/.test(name))).toEqual([])
    expect(manifests.some((one) => String(one.kind) === 'Secret')).toBe(false)
  })
})
