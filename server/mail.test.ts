import net from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** A mail server that takes everything and remembers it. */
async function aMailServer() {
  const received: string[] = []
  const server = net.createServer((socket) => {
    let isData = false
    let text = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      text += chunk.toString()
      if (isData) {
        if (!text.endsWith('\r\n.\r\n')) return
        received.push(text)
        isData = false
        socket.write('250 taken\r\n')
      } else if (/^DATA/im.test(text)) {
        isData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/im.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 test\r\n')
      text = ''
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  return { port, received, close: () => new Promise((resolve) => server.close(resolve)) }
}

const message = { to: 'somebody@example.org', subject: '您的账号', text: 'A line.\n\nhttp://127.0.0.1/link' }

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

async function sendWith(url: string) {
  vi.stubEnv('SMTP_URL', url)
  vi.stubEnv('MAIL_FROM', url && 'Living in Jinan <portal@example.org>')
  const { hasMail, sendMail } = await import('./mail')
  return { hasMail: hasMail(), isSent: await sendMail(message) }
}

describe('A message to a member of staff', () => {
  it('reaches the mail server of the settings', async () => {
    const server = await aMailServer()
    expect(await sendWith(`smtp://127.0.0.1:${server.port}`)).toEqual({ hasMail: true, isSent: true })
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toContain('To: somebody@example.org')
    expect(server.received[0]).toContain('From: Living in Jinan <portal@example.org>')
    expect(server.received[0]).toContain('http://127.0.0.1/link')
  })

  it('is not sent without settings, and that is no fault', async () => {
    expect(await sendWith('')).toEqual({ hasMail: false, isSent: false })
  })

  it('that the server does not take is told to the caller, who then shows the link', async () => {
    const server = await aMailServer()
    await server.close()
    expect(await sendWith(`smtp://127.0.0.1:${server.port}`)).toEqual({ hasMail: true, isSent: false })
  })
})
