import { type Fragment, fragment, joined, named } from '../../../ground/fragment.ts'
import { combine, compile, type Known, negate, type Settled } from './compile-sql.ts'
import { wayOf } from './decide.ts'
import { RULES, type Rule } from './rules.ts'

const closes = ({ kind }: Rule) => kind !== 'permit' && kind !== 'mask'
const opens = (rule: Rule) => !closes(rule)
/** What says only more exactly what another rule says as well need not be asked again. */
const isOfItsOwn = ({ refines }: Rule) => refines === undefined

/** A condition on `subject`: what is asked about is open to the asker, in clear or masked. */
export function isOpen(known: Known, rules: readonly Rule[] = RULES): Settled {
  const closed = rules.filter((rule) => closes(rule) && isOfItsOwn(rule))
  const opening = rules.filter(opens).map((rule) => () => compile(rule.when, wayOf(rule), known))
  return combine(
    [...closed.map((rule) => () => negate(compile(rule.when, wayOf(rule), known))), () => combine(opening, false)],
    true,
  )
}

/** The answer as a word: `allow`, `mask` or `closed`. The first of the openings that applies decides between the first two. */
export function answerInSql(known: Known, rules: readonly Rule[] = RULES): Fragment {
  const open = isOpen(known, rules)
  if (open === false) return named(`'closed'`)
  const cases = rules.filter(opens).map((rule): Fragment => {
    const word = named(rule.kind === 'mask' ? `'mask'` : `'allow'`)
    return fragment`when ${settle(compile(rule.when, wayOf(rule), known))} then ${word}`
  })
  return fragment`case when not (${settle(open)}) then 'closed' ${joined(cases, ' ')} else 'closed' end`
}

export const settle = (settled: Settled): Fragment => (typeof settled === 'boolean' ? named(String(settled)) : settled)
