import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { openRecords } from '../people/index.ts'
import { sayGround } from '../sharing/index.ts'
import { getTrace } from './judge-trace.ts'
import { insistOnChannel } from './rules.ts'
import { addDisclosure, lockTrace } from './store/candidates.ts'
import { sealTold } from './told.ts'
import type { DiscloseTrace } from './words.ts'

/** Tells the other side over which agency one’s own can be reached, when both were verified and agreed. Where they are is never told. */
export async function discloseTrace(act: Act, input: DiscloseTrace): Promise<void> {
  const { candidate, side, way, channel } = input
  await lockTrace(act, candidate)
  const { open, grounds, row } = await getTrace(act, candidate, side)
  // Whatever is lacking on the other side looks the same from here.
  if (!open) throw new Conflict('trace-goes-on')
  if (row.told.some((one) => one.side === side)) throw new Conflict('already-there')
  const [record] = await openRecords(act, [side])
  insistOnChannel(channel, record?.contact)
  const ring = await act.keys.extend(act, side, 'family')
  addDisclosure(act, input, sealTold(ring, side, channel))
  act.record({ ...sayGround(grounds), persons: [side], more: { trace: candidate, way } })
}
