import { type Fragment, fragment } from '../../../ground/fragment.ts'
import { place } from './asides.ts'
import { type Asides, combine, compile, type Known, negate, type Settled } from './compile-sql.ts'
import { wayOf } from './decide.ts'
import { RULES, type Rule } from './rules.ts'

const closes = ({ kind }: Rule) => kind !== 'permit' && kind !== 'mask'
const opens = (rule: Rule) => !closes(rule)
/** What says only more exactly what another rule says as well need not be asked again. */
const isOfItsOwn = ({ refines }: Rule) => refines === undefined

/** What is asked about is open to the asker, in clear or masked: a condition on `subject`, and what stands behind it for it. */
export type Open = { readonly open: Settled; readonly joins: Fragment }

export function isOpen(known: Known, rules: readonly Rule[] = RULES): Open {
  const asides: Asides = new Map()
  const settled = (rule: Rule) => compile(rule.when, wayOf(rule), { known, asides })
  const closed = rules.filter((rule) => closes(rule) && isOfItsOwn(rule)).map((rule) => () => negate(settled(rule)))
  const opening = rules.filter(opens).map((rule) => () => settled(rule))
  const open = combine([...closed, () => combine(opening, false)], true)
  if (typeof open === 'boolean') return { open, joins: fragment`` }
  const { condition, joins } = place(open)
  return { open: condition, joins }
}
