import type { Act } from '../../ground/act.ts'
import type { CaseId } from '../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import { getUnits, insistOnRoom, sealIn, seeAll } from './place-people.ts'
import { addAbsence, addStayEnd, addStays, findStays, lockUnits } from './store.ts'
import type { EndStay, MoveStay, NoteAbsence } from './words.ts'

async function getStay(act: Act, id: EndStay['stay'], on: string) {
  const [stay] = await findStays(act, { id })
  const seen = await seeAll(act, (stay?.case ?? id) as CaseId, stay ? [stay.person] : [])
  if (stay?.agency !== act.agency) throw new Unknown('no-such-stay')
  if (stay.ended) throw new Conflict('stay-over')
  if (on < stay.from) throw new Invalid('before-it-began', { field: 'on' })
  return { stay, seen }
}

/** Somebody moves out, and why. */
export async function endStay(act: Act, { stay: id, on, because, words }: EndStay): Promise<void> {
  const { stay, seen } = await getStay(act, id, on)
  addStayEnd(act, { stay: id, on, because, words: await sealIn(act, stay.person, words) })
  act.record({ ...sayGround(seen.grounds), persons: [stay.person], case: stay.case, more: { stay: id, because } })
}

/** Somebody moves to another unit: one stay ends and another begins on the same day. */
export async function moveStay(act: Act, { stay: id, id: next, unit, on, because }: MoveStay): Promise<void> {
  const { stay, seen } = await getStay(act, id, on)
  await lockUnits(act, [unit])
  const units = await getUnits(act, [unit])
  const moving = [{ id: next, person: stay.person, unit }]
  await insistOnRoom(act, { stays: moving, from: on, until: stay.until, units, ending: id })
  const sealed = await sealIn(act, stay.person, because)
  addStayEnd(act, { stay: id, on, because: 'moved', words: null })
  addStays(
    act,
    moving.map((one) => ({ ...one, because: sealed })),
    { case: stay.case, request: null, from: on, until: stay.until },
  )
  act.record({ ...sayGround(seen.grounds), persons: [stay.person], case: stay.case, more: { stay: id, unit } })
}

/** Somebody is away, and whether one knows where. Their place is kept. */
export async function noteAbsence(act: Act, { id, stay: of, from, until, known, words }: NoteAbsence): Promise<void> {
  const { stay, seen } = await getStay(act, of, from)
  addAbsence(act, { id, stay: of, from, until, known, words: await sealIn(act, stay.person, words) })
  act.record({ ...sayGround(seen.grounds), persons: [stay.person], case: stay.case, more: { stay: of, known } })
}
