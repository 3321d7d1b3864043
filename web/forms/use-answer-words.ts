import type { AnswerValue, CodeList, FormField, FormLanguage } from '../../domain/forms/words.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { labelIn } from './label-in.ts'

type Lists = Readonly<Record<string, CodeList>>

/** Says an answer as people read it: codes by their words, dates as far as they are known. */
export function useAnswerWords(): (field: FormField, value: AnswerValue | null, lists: Lists) => string {
  const say = useSay()
  const partial = usePartialDate()
  const language: FormLanguage = useLanguage()
  return ({ kind, list }, value, lists) => {
    if (value === null || value === '') return ''
    const wordOf = (code: string) =>
      labelIn(lists[list ?? '']?.codes.find((one) => one.code === code)?.label, language) || code
    if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)
    if (Array.isArray(value))
      return kind === 'rows' ? '' : new Intl.ListFormat(language).format(value.map((code) => wordOf(String(code))))
    if (typeof value === 'object') return partial(value)
    if (kind === 'code') return wordOf(value)
    const isTruth = kind === 'yes-no' || kind === 'calculated'
    return isTruth && (value === 'yes' || value === 'no' || value === 'unknown') ? say(`yes-no.${value}`) : value
  }
}
