import { type Fragment, fragment, joined, named } from '../../../ground/fragment.ts'
import { combine, compile, type Known, negate, type Settled } from './compile-sql.ts'
import { RULES, type Rule } from './rules.ts'

const closes = ({ kind }: Rule) => kind !== 'permit' && kind !== 'mask'
const CLOSING = RULES.filter((rule) => closes(rule) && rule.refines === undefined)
const OPENING = RULES.filter((rule) => !closes(rule))
const wayOf = ({ kind }: Rule) => (kind === 'permit' ? 'certainly' : 'possibly')

/** A condition on `subject`: what is asked about is open to the asker, in clear or masked. */
export function isOpen(known: Known): Settled {
  const opening = () =>
    combine(
      OPENING.map((rule) => () => compile(rule.when, wayOf(rule), known)),
      false,
    )
  return combine([...CLOSING.map((rule) => () => negate(compile(rule.when, 'possibly', known))), opening], true)
}

/** The answer as a word: `allow`, `mask` or `closed`. The first of the openings that applies decides between the first two. */
export function answerInSql(known: Known): Fragment {
  const open = isOpen(known)
  if (typeof open === 'boolean' && !open) return named(`'closed'`)
  const cases = OPENING.map((rule): Fragment => {
    const word = named(rule.kind === 'mask' ? `'mask'` : `'allow'`)
    return fragment`when ${settle(compile(rule.when, wayOf(rule), known))} then ${word}`
  })
  return fragment`case when not (${settle(open)}) then 'closed' ${joined(cases, ' ')} else 'closed' end`
}

export const settle = (settled: Settled): Fragment => (typeof settled === 'boolean' ? named(String(settled)) : settled)
