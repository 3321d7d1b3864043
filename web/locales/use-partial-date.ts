import { isEstimated, type PartialDate, precisionOf, spanOf } from '../../ground/partial-date.ts'
import type { LanguageCode } from './language.ts'
import { format, noon } from './use-moments.ts'
import { useLanguage } from './use-say.ts'

/** Says a date as far as it is known, and no further: no day is invented. */
export function usePartialDate(): (date: PartialDate) => string {
  const language = useLanguage()
  return (date) => partial(language, date)
}

function partial(language: LanguageCode, date: PartialDate): string {
  const { earliest, latest } = spanOf(date)
  const year = format(language, { year: 'numeric' })
  const month = format(language, { year: 'numeric', month: 'long' })
  const day = format(language, { year: 'numeric', month: 'short', day: 'numeric' })
  const about = isEstimated(date) ? '≈ ' : ''
  switch (precisionOf(date)) {
    case 'day':
      return about + day.format(noon(earliest))
    case 'month':
      return about + month.format(noon(earliest))
    case 'year':
      return about + year.format(noon(earliest))
    case 'range':
      return about + (isEstimated(date) ? year : month).formatRange(noon(earliest), noon(latest))
  }
}
