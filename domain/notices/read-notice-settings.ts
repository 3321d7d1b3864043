import type { Look } from '../../ground/look.ts'
import type { Carrying } from './routes.ts'
import { addressOf } from './set-notice-settings.ts'
import { findEndpointsOf, findSettings } from './store/settings.ts'
import type { NoticeSettingsShown } from './words.ts'

/** Of whoever never said anything: the screen alone, and quiet at night by the time zone of nobody. */
const USUAL = {
  edition: 0,
  language: 'en' as const,
  zone: 'UTC',
  quiet: null,
  through: true,
  digestAt: 8,
  mail: { urgent: 'now', soon: 'digest', calm: 'none' } as const,
}

/** How whoever asks wants to be told, and how the house can. */
export async function readNoticeSettings(look: Look, { mails, pushKey }: Carrying): Promise<NoticeSettingsShown> {
  const ground = look.allow({ allow: true, grounds: 'own notices' })
  const { id } = look.asking.actor
  const [[said], endpoints, key] = await Promise.all([findSettings(look, [id]), findEndpointsOf(look, [id]), pushKey()])
  look.note({ ground, persons: [] })
  const { worker: _, address, ...rest } = said ?? { ...USUAL, worker: id, address: null }
  return {
    ...rest,
    address: address && look.keys.openAbout(addressOf(id), address).toString(),
    mails,
    pushKey: key,
    endpoints: endpoints.map((one) => ({ id: one.id, at: one.at.toISOString() })),
  }
}
