import type { FastifyInstance } from 'fastify'
import { drawLetter, LetterAsked, writeLetter } from '../bridges/letters/index.ts'
import { comeToWork } from '../domain/agencies/index.ts'
import { type DeedId, makeId } from '../ground/ids.ts'
import type { LookBook } from '../ground/look.ts'
import { explain } from './explain.ts'
import type { Surroundings } from './house.ts'
import { onTheStroke } from './on-the-stroke.ts'
import type { Sessions } from './sessions.ts'

type Given = { surroundings: Surroundings; sessions: Sessions; book: LookBook }

/** Where letters are fetched: made for whoever asks, from what they may see, and not kept. */
export function letterDoor(app: FastifyInstance, { surroundings, sessions, book }: Given): void {
  const { ground, config, now } = surroundings
  app.get('/api/letters', { exposeHeadRoute: false }, async (request, reply) => {
    const actor = await sessions.atWork(request)
    const asked = LetterAsked.safeParse(request.query)
    if (!asked.success) throw explain(asked.error)
    const { about, purpose } = asked.data
    const at = now()
    const digest = ground.keys.digest(JSON.stringify([purpose, asked.data]))
    const asking = { id: makeId<DeedId>(at), name: `print-${about}`, actor, purpose, at, digest, node: config.node }
    const letter = await onTheStroke(
      book.take(asking, async (look) => {
        await comeToWork(look)
        return writeLetter(look, asked.data)
      }),
    )
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${about}.pdf"; filename*=UTF-8''${encodeURIComponent(letter.title)}.pdf`,
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'no-store',
      })
      .send(Buffer.from(await drawLetter(letter)))
  })
}
