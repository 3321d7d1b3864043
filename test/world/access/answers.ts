import { place } from '../../../domain/sharing/rules/asides.ts'
import { type Asides, compile, type Known, settle } from '../../../domain/sharing/rules/compile-sql.ts'
import { wayOf } from '../../../domain/sharing/rules/decide.ts'
import { RULES, type Rule } from '../../../domain/sharing/rules/rules.ts'
import { type Fragment, fragment, joined, named } from '../../../ground/fragment.ts'

const closes = ({ kind }: Rule) => kind !== 'permit' && kind !== 'mask'

/** The answer as a word beside each person: `allow`, `mask` or `closed`. The first rule that applies decides, as in the evaluator. */
export function answersInSql(known: Known): Fragment {
  const asides: Asides = new Map()
  const cases = RULES.map((rule): Fragment => {
    const word = closes(rule) ? 'closed' : rule.kind === 'mask' ? 'mask' : 'allow'
    return fragment`when ${settle(compile(rule.when, wayOf(rule), { known, asides }))} then ${named(`'${word}'`)}`
  })
  const { condition, joins } = place(fragment`case ${joined(cases, ' ')} else 'closed' end`)
  return fragment`select subject.person, ${condition} as answer from sharing.subject as subject ${joins}`
}
