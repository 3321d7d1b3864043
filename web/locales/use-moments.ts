import type { LanguageCode } from './language.ts'
import { useLanguage, useSay } from './use-say.ts'

/** Arabic as it is written in the field: Gregorian months by their names, figures as in the case numbers. */
const tags: Record<LanguageCode, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-EG-u-nu-latn-ca-gregory', es: 'es-ES' }

const formats = new Map<string, Intl.DateTimeFormat>()
export function format(language: LanguageCode, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const found = formats.get(key) ?? new Intl.DateTimeFormat(tags[language], options)
  formats.set(key, found)
  return found
}

export const today = (): string => dayOf(new Date())
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}
export const noon = (day: string) => new Date(`${day}T12:00:00`)
export const daysBetween = (from: string, to: string) =>
  Math.round((noon(to.slice(0, 10)).getTime() - noon(from.slice(0, 10)).getTime()) / 86_400_000)

/** Says days, hours and dates as people say them. */
export function useMoments() {
  const language = useLanguage()
  const say = useSay()
  const dayMonth = (day: string) =>
    format(language, {
      day: 'numeric',
      month: 'short',
      ...(day.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' }),
    }).format(noon(day.slice(0, 10)))
  const hour = (at: string) =>
    format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))

  const when = (at: string): string => {
    const away = daysBetween(dayOf(new Date(at)), today())
    if (away === 0) return say('when.today-at', { hour: hour(at) })
    if (away === 1) return say('when.yesterday-at', { hour: hour(at) })
    return dayMonth(dayOf(new Date(at)))
  }
  const due = (day: string): string => {
    const away = daysBetween(today(), day)
    if (away < 0) return say('when.late', { days: -away })
    if (away === 0) return say('when.today')
    if (away === 1) return say('when.tomorrow')
    return away < 31 ? say('when.in-days', { days: away }) : dayMonth(day)
  }
  const longDay = (day: string) =>
    format(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(noon(day))
  const fullDay = (day: string) =>
    format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))
  return {
    dayMonth,
    hour,
    when,
    due,
    longDay,
    fullDay,
    number: (n: number) => new Intl.NumberFormat(tags[language]).format(n),
  }
}
