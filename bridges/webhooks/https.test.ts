import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { insist } from '../../test/world/agreements.ts'
import { aCertificate, type Certificate } from '../../test/world/certificates.ts'
import { newId } from '../../test/world/families.ts'
import { type AtWork, openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { keepSending, type Sending } from './keep-sending.ts'

const RUN = { purpose: 'administration' } as const
/** An authority that this machine trusts, and one that it does not. */
const [trusted, unknown] = [aCertificate({ common: 'Trusted' }), aCertificate({ common: 'Unknown' })]
const usual = tls.getCACertificates('default')
let house: TestHouse
let sending: Sending
let viktor: AtWork
const faults: unknown[] = []
beforeAll(async () => {
  tls.setDefaultCACertificates([...usual, trusted.cert])
  house = await openTestHouse()
  viktor = await house.signIn('Viktor Hahn')
  const { ground, config } = house
  sending = await keepSending({
    ...{ ground, node: config.node, source: config.origin, inside: true, now: () => new Date(), restMs: 20 },
    fault: (error) => faults.push(error),
  })
})
afterAll(async () => {
  await sending.stop()
  await house.close()
  tls.setDefaultCACertificates(usual)
  expect(faults).toEqual([])
})

/** A system of an agency on this machine, which proves itself by this certificate; what it heard. */
async function receiver({ cert, key }: Certificate): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = []
  const server = createServer({ cert, key }, async (request, response) => {
    for await (const piece of request) heard.push(String(piece))
    response.writeHead(204).end()
  })
  server.on('tlsClientError', () => {}) // whoever does not trust it hangs up
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, heard }
}

/** Registers it by this name and sends a test; how it stands once it was tried. */
async function tried(certificate: Certificate, host = 'localhost') {
  const { port, heard } = await receiver(certificate)
  const hook = newId()
  await viktor.deed('confirm-sign-in', { proof: null }, RUN)
  const input = { id: hook, url: `https://${host}:${port}/in`, events: ['test-hook'], from: null }
  await insist(viktor, 'register-hook', input, RUN)
  await insist(viktor, 'test-hook', { hook }, RUN)
  const stands = async () =>
    (await viktor.look('list-hooks', {}, RUN)).body.hooks.find(({ id }: { id: string }) => id === hook)
  await expect.poll(async () => (await stands()).state, { timeout: 10_000, interval: 50 }).not.toBe('quiet')
  const { state, failing } = await stands()
  await insist(viktor, 'end-hook', { hook }, RUN)
  return { state, heard, problem: failing?.problem ?? null }
}
const hosts = ['localhost', '127.0.0.1']
const refused = { state: 'failing', problem: 'not-trusted', heard: [] }

describe('an endpoint over https', () => {
  it('is told where its certificate proves its name or its address', async () => {
    for (const host of hosts) {
      const { state, problem, heard } = await tried(aCertificate({ common: 'Receiver', hosts, by: trusted }), host)
      expect([state, problem, JSON.parse(heard.join('')).type]).toEqual([
        ...['well', null, 'org.kindred.deed.test-hook.v1'],
      ])
    }
  })

  it.each([
    ['signed by itself', aCertificate({ common: 'localhost', hosts })],
    ['signed by an authority that nobody here knows', aCertificate({ common: 'Receiver', hosts, by: unknown })],
    ['of another name', aCertificate({ common: 'Receiver', hosts: ['receiver.example'], by: trusted })],
    ['that ran out', aCertificate({ common: 'Receiver', hosts, by: trusted, until: new Date(Date.now() - 1000) })],
  ])('is told nothing where it shows a certificate %s', async (_, certificate) => {
    expect(await tried(certificate)).toEqual(refused)
  })

  it('is told nothing then whatever the process was started with', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await tried(aCertificate({ common: 'Receiver', hosts, by: unknown }))).toEqual(refused)
  })
})
