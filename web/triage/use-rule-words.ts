import type { Condition, RuleShown } from '../../domain/triage/words.ts'
import { useSayIfKnown, type Values } from '../locales/use-say.ts'

/** Says a rule by its words, filled with the number and the need that it asks for. */
export function useRuleWords(): (rule: RuleShown) => string {
  const known = useSayIfKnown()
  return ({ id, words, when }) => {
    const { need, ...values } = valuesIn(when)
    return known(`triage-rule.${words}`, { ...values, need: need && known(`need.${need}`) }) ?? id
  }
}

function valuesIn(when: Condition): Values & { need?: string } {
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : undefined
  if (parts) return Object.assign({}, ...parts.map(valuesIn))
  if ('need' in when) return { need: when.need }
  const n = Object.values(when).find((value) => typeof value === 'number')
  return n === undefined ? {} : { n }
}
