import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { comeToWork, mayWork } from '../domain/agencies/index.ts'
import { documentRoutes, fileOf, openDocument, tooLarge, Uploads } from '../domain/documents/index.ts'
import { Purpose } from '../ground/categories.ts'
import { type DeedId, FactId, makeId } from '../ground/ids.ts'
import type { LookBook } from '../ground/look.ts'
import { Invalid } from '../ground/refusals.ts'
import type { Routes } from '../ground/routes.ts'
import { openBytes } from '../ground/seal-bytes.ts'
import { faultOf, sayNo } from './answer.ts'
import { explain } from './explain.ts'
import type { Surroundings } from './house.ts'
import { onTheStroke } from './on-the-stroke.ts'
import type { Sessions } from './sessions.ts'
import { writeDown } from './write-down.ts'

const HOUR = 3_600_000
const Asked = z.strictObject({ purpose: Purpose })
const Named = z.strictObject({ id: FactId })

type Given = { surroundings: Surroundings; sessions: Sessions; book: LookBook }

/** Where files come in, each in one stream, and go out again. A deed puts what came in among somebody’s papers. */
export function documentDoor(app: FastifyInstance, routes: Routes, { surroundings, sessions, book }: Given): void {
  const { ground, config, now } = surroundings
  const uploads = new Uploads({ ground, node: config.node, most: config.fileMost, now })
  const sweep = () => uploads.sweep().catch((fault) => writeDown(`sweeping files failed: ${faultOf(fault)}`))
  const sweeping = setInterval(sweep, HOUR).unref()
  app.addHook('onClose', async () => clearInterval(sweeping))
  documentRoutes(routes, uploads)
  app.register(async (door) => {
    door.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    door.post('/api/documents', async (request, reply) => {
      const { asking, read } = await whoAsks(request, 'receive-document', Asked, request.query)
      await comeToWork({ find: ground.database.sql, asking })
      const decision = mayWork(asking.actor, 'note', read.purpose)
      if (!decision.allow) throw decision.refusal
      // What says that it is too large need not be heard out; what turns out to be is heard no further.
      if (Number(request.headers['content-length']) > uploads.most) return hangUp(reply, uploads.most)
      return uploads.receive(asking.actor, bytesOf(request.body)).catch((error: unknown) => {
        if (error instanceof Invalid && error.code === 'document-too-large') return hangUp(reply, uploads.most)
        throw error
      })
    })
  })
  app.get('/api/documents/:id', { exposeHeadRoute: false }, async (request, reply) => {
    const { asking } = await whoAsks(request, 'open-document', Asked, request.query)
    const { id: document } = insist(Named, request.params)
    const opened = await onTheStroke(
      book.take(asking, async (look) => {
        await comeToWork(look)
        return openDocument(look, { document })
      }),
    )
    const sealed = await ground.files.find(fileOf(opened.id))
    if (!sealed) throw new Error('a file that the house keeps is not in its place')
    const bytes = openBytes(opened.key, fileOf(opened.id), sealed)
    const first = await bytes.next() // what does not open is no answer at all; what breaks off later is a broken one
    return reply.headers(headersOf(opened)).send(Readable.from(behind(first.value, bytes)))
  })

  async function whoAsks<S extends z.ZodMiniType>(request: FastifyRequest, name: string, schema: S, said: unknown) {
    const actor = await sessions.atWork(request)
    const read = insist(schema, said)
    const at = now()
    const { purpose } = insist(Asked, request.query)
    const digest = ground.keys.digest(JSON.stringify([purpose, request.params]))
    return { asking: { id: makeId<DeedId>(at), name, actor, purpose, at, digest, node: config.node }, read }
  }
}

function insist<S extends z.ZodMiniType>(schema: S, said: unknown): z.output<S> {
  const read = schema.safeParse(said)
  if (!read.success) throw explain(read.error)
  return read.data
}

/** The rest is not waited for: the connection goes with the answer. */
const hangUp = (reply: FastifyReply, most: number) => sayNo(reply.header('connection', 'close'), tooLarge(most), 413)

async function* behind(first: Buffer | undefined, rest: AsyncIterable<Buffer>) {
  if (first) yield first
  yield* rest
}

/** It is kept, not shown: no browser may take it for a page of this house, or for anything that runs. */
const headersOf = ({ type, bytes, name }: { type: string; bytes: number; name: string }) => ({
  'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
  'content-length': bytes,
  'content-disposition': `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(name)}`,
  'content-security-policy': "sandbox; default-src 'none'",
  'accept-ranges': 'none',
  'cache-control': 'no-store',
})

function bytesOf(body: unknown): Readable {
  if (body instanceof Readable) return body
  throw new Invalid('wrong-field', { field: 'body', problem: 'it must be a file, sent as application/octet-stream' })
}
