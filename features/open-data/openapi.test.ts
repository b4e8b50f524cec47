import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { createAjv } from '@/test/hsds'
import { jsonSchemas } from './json-schemas'
import { openApiDocument } from './openapi'
import { parameterNames } from './parameters'
import { profileDocument, profileSchema } from './profile'

const siteUrl = 'https://jinan.example'

describe('the description of the interface', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApiDocument(siteUrl)))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('refers only to what it has', () => {
    const document = openApiDocument(siteUrl)
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)
    for (const [, path = ''] of references) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
      expect(found, path).toBeDefined()
    }
  })

  it('has every parameter that lists take', () => {
    const { components } = openApiDocument(siteUrl) as { components: { parameters: object } }
    expect(Object.keys(components.parameters).sort()).toEqual([...parameterNames].sort())
  })
})

describe('the profile', () => {
  const { schemas } = profileDocument(siteUrl) as { schemas: Record<string, string> }

  it('names a schema for each object, which is there', () => {
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['service', 'organization', 'location', 'attribute']))
    for (const address of Object.values(schemas)) {
      const file = address.slice(address.lastIndexOf('/') + 1)
      expect(profileSchema(siteUrl, file)).toMatchObject({ $id: address, additionalProperties: expect.anything() })
    }
    for (const file of ['nothing.json', 'service', '__proto__.json', ''])
      expect(profileSchema(siteUrl, file)).toBeNull()
  })

  it('has schemas that a validator can read together', () => {
    const ajv = createAjv()
    const files = Object.keys(schemas).map((name) => profileSchema(siteUrl, `${name}.json`) ?? {})
    ajv.addSchema(files)
    for (const address of Object.values(schemas)) expect(ajv.getSchema(address)).toBeDefined()
  })

  it('has the same schemas as the description of the interface', () => {
    expect([...jsonSchemas((name) => name).keys()]).toEqual(Object.keys(schemas))
  })
})
