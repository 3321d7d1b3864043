import type { FastifyInstance, FastifyRequest } from 'fastify'
import { comeToWork } from '../domain/agencies/index.ts'
import { describeForm, findLastEditions, readEdition } from '../domain/forms/index.ts'
import type { FormEdition } from '../domain/forms/words.ts'
import { FactId } from '../ground/ids.ts'
import { Unknown } from '../ground/refusals.ts'
import type { Surroundings } from './house.ts'
import type { Sessions } from './sessions.ts'

/**
 * The forms as whoever fills them from another program needs them: which there are, and of each the schema of its answers, as it was last published.
 * They are read anew at every question, so that a field that was added a moment ago is there, in every process.
 */
export function formsDoor(app: FastifyInstance, { ground, config, now }: Surroundings, sessions: Sessions): void {
  const editionsFor = async (request: FastifyRequest): Promise<FormEdition[]> => {
    const asking = { name: 'read-schemas', actor: await sessions.atWork(request), node: config.node, at: now() }
    await comeToWork({ find: ground.database.sql, asking })
    const { agency } = asking.actor
    const rows = await findLastEditions({ find: ground.database.sql, node: config.node, agency })
    return rows.filter(({ retired }) => !retired).map(readEdition)
  }
  app.get('/api/forms', async (request, reply) => {
    const editions = await editionsFor(request)
    return reply.header('cache-control', 'no-store').send({
      forms: editions.map(({ form, key, nth, content }) => ({
        ...{ form, key, edition: nth, about: content.about, names: content.name },
        schema: `/api/forms/${form}`,
      })),
    })
  })
  app.get('/api/forms/:form', async (request, reply) => {
    const editions = await editionsFor(request)
    const wanted = FactId.safeParse((request.params as { form?: unknown }).form)
    const edition = editions.find(({ form }) => form === wanted.data)
    if (!edition) throw new Unknown('no-such-form')
    return reply.header('cache-control', 'no-store').type('application/schema+json').send(describeForm(edition))
  })
}
