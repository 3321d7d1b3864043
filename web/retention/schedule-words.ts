import type { DueListed } from '../../domain/retention/words.ts'
import { useJoin, useLanguage, useSay, useSayIfKnown } from '../locales/use-say.ts'

export type Line = DueListed['lines'][number]
type Part = { whole: boolean; categories: readonly string[] }

/** Says what a line of the schedule asks for, what would be erased of somebody, and why something is kept. */
export function useScheduleWords() {
  const say = useSay()
  const known = useSayIfKnown()
  const join = useJoin()
  const list = new Intl.ListFormat(useLanguage())
  const parts = ({ whole, categories }: Part) =>
    whole
      ? say('erasing.everything')
      : list.format(categories.map((one) => say(`category.${one}` as 'category.contact')))
  const term = (months: number) =>
    months % 12 === 0 ? say('erasing.years', { count: months / 12 }) : say('erasing.months', { count: months })
  const line = ({ action, months, purposes, ...part }: Line) =>
    join([
      action === 'restrict'
        ? say('erasing.line-restrict', { term: term(months) })
        : say('erasing.line-erase', { parts: parts(part), term: term(months) }),
      purposes.length > 0 &&
        say('erasing.only-for', { purposes: list.format(purposes.map((one) => say(`purpose.${one}`))) }),
    ])
  /** Why nothing of it may be erased now, each reason once. */
  const kept = (reasons: readonly { category: string; rule: string }[]) =>
    [...Map.groupBy(reasons, ({ rule }) => rule)].map(([rule, of]) => ({
      rule,
      words: say('erasing.kept', {
        parts: parts({ whole: false, categories: of.map(({ category }) => category) }),
        why: known(`kept-by.${rule}`) ?? say('erasing.by-rule', { rule }),
      }),
    }))
  return { parts, line, kept }
}
