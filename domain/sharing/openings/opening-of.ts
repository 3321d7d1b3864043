import type { Act } from '../../../ground/act.ts'
import type { Purpose } from '../../../ground/categories.ts'
import type { AgencyId, FactId } from '../../../ground/ids.ts'
import type { ReasonCode } from '../../../ground/reasons.ts'
import { Forbidden } from '../../../ground/refusals.ts'
import { nameAgencies } from '../../agencies/index.ts'
import type { Judgement } from './judge-opening.ts'
import type { NewOpening } from './store.ts'

/** What is remembered of an opening: what the rules answered for each field, and on what that rested. */
export const openingOf = ({ person, parts, notice }: Judgement, standing: FactId): NewOpening => ({
  standing,
  person,
  answers: Object.fromEntries(
    parts.flatMap((part) => [
      ...part.open.map((field) => [field, 'open'] as const),
      ...part.masked.map((field) => [field, 'masked'] as const),
    ]),
  ),
  rests: [...new Set(parts.flatMap(({ rests }) => rests))],
  notice,
})

/** The refusal names what is lacking, in words that the worker can act on. */
export async function insistOnAll(
  act: Act,
  judged: readonly Judgement[],
  { to, purpose }: { to: AgencyId; purpose: Purpose },
): Promise<void> {
  const lacking = judged.flatMap(({ parts }) => parts).find(({ lack }) => lack !== null)
  if (!lacking) return
  const names = await nameAgencies(act.find, act.node, [to])
  throw new Forbidden(lacking.lack as ReasonCode, { agency: names.get(to) ?? to, category: lacking.part, purpose })
}
