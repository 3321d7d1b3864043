import { createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Files, folderFiles } from './files.ts'
import { s3Files, signed } from './s3-files.ts'
import { openBytes, sealBytes } from './seal-bytes.ts'

const KEY = { region: 'eu-test-1', keyId: 'AKTEST', secret: 'the secret of the bucket' }
const objects = new Map<string, { bytes: Buffer; at: Date }>()
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const mac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

/** Whether a request is signed with the secret, worked out from what arrived and not as our side writes it. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=(\S+?)\/(\d{8})\/(\S+?)\/s3\/aws4_request, SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/
  const [, id, day, region, names, signature] = said.exec(request.headers.authorization ?? '') ?? []
  if (id !== KEY.keyId || request.headers['x-amz-content-sha256'] !== hash(body)) return false
  const [path, query = ''] = request.url!.split('?')
  const headers = names!.split(';').map((name) => `${name}:${request.headers[name]}\n`)
  const whole = [request.method, path, query.split('&').sort().join('&'), headers.join(''), names, hash(body)].join(
    '\n',
  )
  const text = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${day}/${region}/s3/aws4_request\n${hash(whole)}`
  const key = [region!, 's3', 'aws4_request'].reduce((last, next) => mac(last, next), mac(`AWS4${KEY.secret}`, day!))
  return mac(key, text).toString('hex') === signature
}

/** A page of two, so that more is asked for. */
function listed(query: URLSearchParams): string {
  const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix')!)).sort()
  const from = Number(query.get('continuation-token') ?? 0)
  const found = names
    .slice(from, from + 2)
    .map(
      (name) =>
        `<Contents><Key>${name}</Key><LastModified>${objects.get(name)!.at.toISOString()}</LastModified></Contents>`,
    )
  const more = from + 2 < names.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${found.join('')}${more}</ListBucketResult>`
}

let server: Server
let bucket: Files
let stranger: Files
const home = mkdtempSync(join(tmpdir(), 'kindred-files-'))
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const body = Buffer.concat(pieces)
    const url = new URL(request.url!, 'http://x')
    const name = decodeURIComponent(url.pathname.slice('/papers/'.length))
    if (!isSigned(request, body)) return response.writeHead(403).end()
    if (url.pathname === '/papers') return response.end(listed(url.searchParams))
    if (request.method === 'PUT') objects.set(name, { bytes: body, at: new Date() })
    if (request.method === 'DELETE') objects.delete(name)
    const found = objects.get(name)
    if (request.method === 'GET' && !found) return response.writeHead(404).end()
    return response.end(request.method === 'GET' ? found!.bytes : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  bucket = s3Files({ endpoint, bucket: 'papers', ...KEY })
  stranger = s3Files({ endpoint, bucket: 'papers', ...KEY, secret: 'another' })
})
afterAll(() => {
  server.close()
  rmSync(home, { recursive: true, force: true })
})

async function all(bytes: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (!bytes) return undefined
  const pieces = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

describe.each([
  ['a folder', () => folderFiles(home)],
  ['a bucket', () => bucket],
])('%s', (_, make) => {
  it('keeps files, finds, lists and removes them', async () => {
    const files = make()
    expect(await files.find('kept/a')).toBeUndefined()
    expect(await files.list('kept/')).toEqual([])
    for (const name of ['kept/a', 'kept/b', 'kept/c', 'waiting/a'])
      await files.keep(name, [Buffer.from('one '), Buffer.from(name)])
    expect(await all(await files.find('kept/b'))).toBe('one kept/b')
    await files.keep('kept/b', [Buffer.from('two')])
    expect(await all(await files.find('kept/b'))).toBe('two')
    const names = (await files.list('kept/')).map(({ name }) => name)
    expect(names.sort()).toEqual(['kept/a', 'kept/b', 'kept/c'])
    expect(Math.abs((await files.list('waiting/'))[0]!.at.getTime() - Date.now())).toBeLessThan(60_000)
    await files.remove('kept/b')
    await files.remove('kept/b')
    expect(await files.find('kept/b')).toBeUndefined()
  })

  it('keeps nothing of what breaks off', async () => {
    const files = make()
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('the line went dead')
    }
    await expect(files.keep('kept/broken', broken())).rejects.toThrow('the line went dead')
    expect(await files.list('kept/broken')).toEqual([])
  })
})

describe('where files lie', () => {
  it('is closed to other users of the machine', () => {
    expect([statSync(join(home, 'kept')).mode & 0o777, statSync(join(home, 'kept', 'a')).mode & 0o777]).toEqual([
      0o700, 0o600,
    ])
  })
  it('is closed to whoever has not the secret of the bucket', async () => {
    await expect(stranger.find('kept/a')).rejects.toThrow('the object store answered 403 to GET')
    await expect(stranger.keep('kept/z', [Buffer.from('x')])).rejects.toThrow('403')
  })
  it('is asked in the words of Signature Version 4, by the example of its documentation', () => {
    const s3 = {
      ...{ endpoint: 'https://examplebucket.s3.amazonaws.com', bucket: '', region: 'us-east-1' },
      ...{ keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    }
    const query = { 'max-keys': '2', prefix: 'J' }
    const url = new URL(`${s3.endpoint}/?max-keys=2&prefix=J`)
    const at = new Date('2013-05-24T00:00:00Z')
    expect(signed(s3, { method: 'GET', url, query, body: Buffer.alloc(0), at })['authorization']).toContain(
      'Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    )
  })
})

describe('bytes that are sealed as they come', () => {
  const key = createSecretKey(randomBytes(32))
  const sealed = async (...pieces: Buffer[]) => {
    const all = []
    for await (const piece of sealBytes(key, 'a', pieces)) all.push(piece)
    return all
  }
  const opened = (pieces: Buffer[], context = 'a') => all(openBytes(key, context, pieces))

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])('open as they were, %i of them', async (size) => {
    const text = randomBytes(size).toString('base64').slice(0, size)
    expect(await opened(await sealed(...[Buffer.from(text.slice(0, 7)), Buffer.from(text.slice(7))]))).toBe(text)
  })
  it('do not open swapped, repeated, left out, cut off, added to or elsewhere', async () => {
    const [one, two, rest] = (await sealed(Buffer.alloc(150_000, 'x'))) as [Buffer, Buffer, Buffer]
    expect(await opened([one, two, rest])).toHaveLength(150_000)
    const wrong = [[two, one, rest], [one, one, two, rest], [one, rest], [one, two], [one], [one, two, rest, rest], []]
    for (const pieces of wrong) await expect(opened(pieces)).rejects.toThrow()
    await expect(opened([one, two, rest], 'b')).rejects.toThrow()
  })
})
