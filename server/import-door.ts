import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { Imports, importRoutes } from '../bridges/spreadsheet/index.ts'
import { comeToWork, mayWork } from '../domain/agencies/index.ts'
import { Invalid } from '../ground/refusals.ts'
import type { Routes } from '../ground/routes.ts'
import { faultOf } from './answer.ts'
import { explain } from './explain.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'
import { writeDown } from './write-down.ts'

const Upload = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(200)) })

/** Where a workbook comes in: as it is, in one stream, to whoever may import. */
export function importDoor(
  app: FastifyInstance,
  { ground, config, now }: Surroundings,
  sessions: Sessions,
  routes: Routes,
): void {
  const imports = new Imports(ground, config.node, now, (fault) => writeDown(`an import failed: ${faultOf(fault)}`))
  app.addHook('onClose', async () => imports.close())
  app.register(async (door) => {
    door.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    door.post('/api/imports', async (request) => {
      const asking = { name: 'receive-workbook', actor: await sessions.atWork(request), node: config.node, at: now() }
      await comeToWork({ find: ground.database.sql, asking })
      const { actor } = asking
      const decision = mayWork(actor, 'import', 'registration')
      if (!decision.allow) throw decision.refusal
      const upload = Upload.safeParse(request.query)
      if (!upload.success) throw explain(upload.error)
      return { import: await imports.receive(actor, upload.data.name, bytesOf(request.body)) }
    })
  })
  importRoutes(routes, imports, ground)
}

/** What was sent, where it was sent as bytes. Nothing at all, or what was read as something else, is no workbook. */
function bytesOf(body: unknown): Readable {
  if (body instanceof Readable) return body
  throw new Invalid('wrong-field', {
    field: 'body',
    problem: 'it must be a workbook, sent as application/octet-stream',
  })
}
