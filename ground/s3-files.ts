import { createHash, createHmac } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Files } from './files.ts'

/** A bucket of anything that speaks S3, and a key to it that may put, get, delete and list. */
export type S3 = { endpoint: string; bucket: string; region: string; keyId: string; secret: string }

/** Files in a bucket. What is sent is whole before it goes, since its hash is signed with it. */
export function s3Files(s3: S3, now: () => Date = () => new Date()): Files {
  const ask = async (method: string, name: string, { query = {}, body }: { query?: Query; body?: Buffer } = {}) => {
    const url = new URL(`${s3.endpoint.replace(/\/$/, '')}/${s3.bucket}${name && `/${name}`}`)
    for (const [key, value] of inOrder(query)) url.searchParams.set(key, value)
    const headers = signed(s3, { method, url, query, body: body ?? Buffer.alloc(0), at: now() })
    const answer = await fetch(url, { method, headers, ...(body && { body: new Uint8Array(body) }) })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`the object store answered ${answer.status} to ${method}`)
  }
  return {
    async keep(name, bytes) {
      const pieces = []
      for await (const piece of bytes) pieces.push(piece)
      const answer = await ask('PUT', name, { body: Buffer.concat(pieces) })
      if (!answer.ok) throw new Error('the object store has no such bucket')
    },
    async find(name) {
      const answer = await ask('GET', name)
      return answer.ok && answer.body ? Readable.from(answer.body as AsyncIterable<Uint8Array>) : undefined
    },
    async remove(name) {
      await ask('DELETE', name)
    },
    async list(beginning) {
      const found: { name: string; at: Date }[] = []
      for (let more: string | undefined = ''; more !== undefined; ) {
        const query: Query = { 'list-type': '2', prefix: beginning, ...(more && { 'continuation-token': more }) }
        const text = await (await ask('GET', '', { query })).text()
        for (const [, one] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs))
          found.push({ name: within(one!, 'Key')!, at: new Date(within(one!, 'LastModified')!) })
        more = within(text, 'NextContinuationToken')
      }
      return found
    },
  }
}

type Query = Record<string, string>
const within = (text: string, tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1]
const inOrder = (query: Query) => Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1))
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const keyed = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const plain = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

type Asked = { method: string; url: URL; query: Query; body: Buffer; at: Date }
/** AWS Signature Version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html */
export function signed({ region, keyId, secret }: S3, { method, url, query, body, at }: Asked): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const said = { host: url.host, 'x-amz-content-sha256': hash(body), 'x-amz-date': time }
  const names = Object.keys(said).join(';')
  const asked = inOrder(query).map(([key, value]) => `${plain(key)}=${plain(value)}`)
  const lines = Object.entries(said).map(([name, value]) => `${name}:${value}\n`)
  const canonical = [method, url.pathname, asked.join('&'), lines.join(''), names, said['x-amz-content-sha256']].join(
    '\n',
  )
  const scope = `${day}/${region}/s3/aws4_request`
  const key = ['s3', 'aws4_request'].reduce(keyed, keyed(keyed(`AWS4${secret}`, day), region) as Buffer)
  const signature = keyed(key, ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n')).toString('hex')
  const { host: _, ...sent } = said
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
