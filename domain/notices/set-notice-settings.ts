import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { isZone } from './rules.ts'
import { addSetting, findSettings } from './store/settings.ts'
import type { SetNoticeSettings } from './words.ts'

/** Under which name the address of a worker is sealed. */
export const addressOf = (worker: string): string => `notice address ${worker}`

/** A worker says how they want to be told. It counts from the next notice on. */
export async function setNoticeSettings(act: Act, { seen, address, ...said }: SetNoticeSettings): Promise<void> {
  const { id } = act.asking.actor
  const ground = act.allow({ allow: true, grounds: 'own notices' })
  const [before] = await findSettings(act, [id])
  if ((before?.edition ?? 0) !== seen) throw new Conflict('seen-older')
  if (!isZone(said.zone)) throw new Invalid('unknown-zone', { field: 'zone' })
  const sealed = address === null ? null : act.keys.sealAbout(addressOf(id), Buffer.from(address))
  addSetting(act, { ...said, edition: seen + 1, address: sealed })
  act.record({ ground, persons: [], more: { edition: seen + 1 } })
}
