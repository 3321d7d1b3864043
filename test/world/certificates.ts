import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

const der = (tag: number, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...content: Buffer[]) => der(0x30, ...content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const octets = (content: Buffer) => der(0x04, content)
const TRUE = der(0x01, Buffer.from([0xff]))
const ED25519 = sequence(oid('2b6570'))
const nameOf = (common: string) => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(common)))))
const timeOf = (at: Date) => der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\..*/g, '')}Z`))
/** An address is written as its bytes, a name as it is. */
const hostOf = (host: string) =>
  /^[\d.]+$/.test(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host))

export type Certificate = { cert: string; key: string; common: string; keys: KeyObject }
type Asked = {
  common: string
  /** Whom it proves; without any it signs others. */
  hosts?: readonly string[]
  /** Who signs it; itself, where nobody does. */
  by?: Certificate
  until?: Date
}
/** A certificate as X.509 writes it, made on the spot, so that a test needs neither a file nor another program. */
export function aCertificate({
  common,
  hosts = [],
  by,
  until = new Date(Date.now() + 86_400_000),
}: Asked): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const signer = by ?? { common, keys: privateKey }
  const use =
    hosts.length === 0
      ? sequence(oid('551d13'), TRUE, octets(sequence(TRUE)))
      : sequence(oid('551d11'), octets(sequence(...hosts.map(hostOf))))
  const told = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.from([1, ...Buffer.from(common).subarray(0, 8)])),
    ED25519,
    nameOf(signer.common),
    sequence(timeOf(new Date(until.getTime() - 2 * 86_400_000)), timeOf(until)),
    nameOf(common),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(use)),
  )
  const whole = sequence(told, ED25519, der(0x03, Buffer.from([0]), sign(null, told, signer.keys)))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    ...{ common, keys: privateKey },
  }
}
