import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What an authenticator may get wrong, or what somebody between may bend. */
export type Bent = {
  origin?: string
  rpId?: string
  challenge?: string
  verified?: boolean
  counter?: number
  id?: string
  userHandle?: string
}
type Options = { challenge: string; rpId?: string; rp?: { id?: string }; user?: { id: string } }

/** A passkey in software, as a device would hold it (WebAuthn Level 3, ES256, attestation “none”), for tests that bend it. */
export function makeAuthenticator(origin: () => string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let userHandle: string | null = null
  let counter = 0
  const clientData = (type: string, { challenge }: Options, bent: Bent) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: bent.challenge ?? challenge,
        origin: bent.origin ?? origin(),
        crossOrigin: false,
      }),
    )
  const authData = ({ rpId, rp }: Options, bent: Bent, more = Buffer.alloc(0)) => {
    const flags = 1 | (bent.verified === false ? 0 : 4) | (more.length > 0 ? 64 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(bent.counter ?? ++counter)
    const name = bent.rpId ?? rpId ?? rp?.id ?? ''
    return Buffer.concat([createHash('sha256').update(name).digest(), Buffer.from([flags]), count, more])
  }
  const known = { rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} }
  return {
    id: id.toString('base64url'),
    create(options: Options, bent: Bent = {}) {
      userHandle = options.user!.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = authData(options, bent, Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]))
      const attestation = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      const response = {
        attestationObject: attestation.toString('base64url'),
        clientDataJSON: clientData('webauthn.create', options, bent).toString('base64url'),
        transports: ['internal'],
      }
      return { id: bent.id ?? known.rawId, ...known, response }
    },
    get(options: Options, bent: Bent = {}) {
      const [client, data] = [clientData('webauthn.get', options, bent), authData(options, bent)]
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey)
      const response = {
        authenticatorData: data.toString('base64url'),
        clientDataJSON: client.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: bent.userHandle ?? userHandle,
      }
      return { ...known, id: bent.id ?? known.rawId, rawId: bent.id ?? known.rawId, response }
    },
  }
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** As much of CBOR (RFC 8949) as an attestation needs. */
function cbor(value: Cbor): Buffer {
  const head = (major: number, count: number) =>
    count < 24
      ? Buffer.from([(major << 5) | count])
      : count < 256
        ? Buffer.from([(major << 5) | 24, count])
        : Buffer.from([(major << 5) | 25, count >> 8, count & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  const point = (text: string | undefined) => Buffer.from(text!, 'base64url')
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point(x)],
      [-3, point(y)],
    ]),
  )
}
