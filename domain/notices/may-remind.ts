import type { Contact, Language } from '../people/words.ts'
import type { NoticeLanguage, ReminderResult } from './words.ts'

/** Languages of people in which the house can write, by their codes. */
const WRITTEN: Readonly<Record<string, NoticeLanguage>> = {
  eng: 'en',
  fra: 'fr',
  ara: 'ar',
  arb: 'ar',
  apc: 'ar',
  arz: 'ar',
  acm: 'ar',
  spa: 'es',
}

export type Reminding = { to: string; language: NoticeLanguage; sayWho: boolean }
/**
 * Whether a person may be reminded by mail, and how. Nothing is guessed: without a word of theirs that it is safe it is never
 * done, and what a worker wrote against it in words a machine cannot read counts against it.
 */
export function mayRemind(
  contact: Contact | undefined,
  languages: readonly Pick<Language, 'code'>[],
): Reminding | ReminderResult {
  if (!contact?.email) return 'no-mail'
  const { safe } = contact
  if (!safe?.remind) return 'not-asked'
  if (safe.never || safe.askFor || safe.leaveMessage === false) return 'rule-forbids'
  if (safe.remind.mailbox === 'shared' && (safe.leaveMessage !== true || safe.hours)) return 'shared'
  const own = languages.map(({ code }) => WRITTEN[code]).find((code) => code !== undefined)
  const language = own ?? safe.remind.language
  if (!language) return 'no-language'
  return { to: contact.email, language, sayWho: safe.remind.sayWho && safe.remind.mailbox === 'own' }
}
