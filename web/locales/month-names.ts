import type { Calendar } from '../../ground/partial-date.ts'
import type { LanguageCode } from './language.ts'

const anchors: Record<Calendar, { from: string; months: number }> = {
  gregory: { from: '2023-01-01', months: 12 },
  ethiopic: { from: '2023-09-12', months: 13 },
  persian: { from: '2023-03-21', months: 12 },
  'islamic-umalqura': { from: '2023-07-19', months: 12 },
}

/** The months of a calendar by their names, in order, as the browser knows them. */
export function monthNames(language: LanguageCode, calendar: Calendar): string[] {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { month: 'long', timeZone: 'UTC' })
  const names: string[] = []
  const { from, months } = anchors[calendar]
  for (let at = new Date(`${from}T12:00:00Z`).getTime(); names.length < months; at += 86_400_000) {
    const name = format.format(at)
    if (names.at(-1) !== name) names.push(name)
  }
  return names
}
