import type { Letter, Reminder } from '../../domain/notices/index.ts'
import { sayIn } from '../letters/say-in.ts'
import type { LetterLanguage } from '../letters/words.ts'

export type Mail = { subject: string; text: string; html: string }

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign]!)

/** A few lines as text and as markup, running as the language runs. */
function mailOf(language: LetterLanguage, subject: string, lines: readonly (string | { link: string })[]): Mail {
  const text = lines.map((line) => (typeof line === 'string' ? line : line.link)).join('\n\n')
  const body = lines.map((line) =>
    typeof line === 'string'
      ? `<p>${plain(line)}</p>`
      : `<p><a href="${plain(line.link)}" dir="ltr">${plain(line.link)}</a></p>`,
  )
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const html = `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${plain(subject)}</title></head><body>${body.join('')}</body></html>`
  return { subject, text: `${text}\n`, html }
}

/** That something waits, of what kind and how much of it, and where to look. Of whom, only the house says, and only to whom it may. */
export function composeLetter({ language, digest, lines }: Letter, address: string): Mail {
  const say = sayIn(language)
  const kinds = lines.map(({ kind, count }) => {
    const words = say(`notice-kind.${kind}`)
    return count > 1 ? say('mail.several', { count: String(count), what: words }) : words
  })
  const subject = say(digest ? 'mail.digest-subject' : 'mail.subject')
  return mailOf(language, subject, [
    say(digest ? 'mail.digest-intro' : 'mail.intro'),
    ...kinds.map((words) => `• ${words}`),
    { link: `${address}/notices` },
    say('mail.outro'),
  ])
}

const TAGS = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-EG-u-nu-latn-ca-gregory', es: 'es-ES' } as const
/** When somebody is expected, and nothing of whom, where or why; by whom only where they said that this is safe. */
export function composeReminder({ language, when, agency }: Reminder, zone: string): Mail {
  const say = sayIn(language)
  const at = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'full', timeStyle: 'short', timeZone: zone })
  return mailOf(language, say('remind.subject'), [
    say('remind.text', { when: at.format(when) }),
    ...(agency ? [say('remind.who', { agency })] : []),
  ])
}
