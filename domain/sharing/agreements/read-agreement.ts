import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { findAgencies, mayWork } from '../../agencies/index.ts'
import { mayReview, maySign } from './rules.ts'
import { nameAll, showAgreement, whoLooks } from './show-agreement.ts'
import { type AgreementRow, getAgreement } from './store.ts'
import type { AgreementShown, ReadAgreement } from './words.ts'

/** One agreement with its terms, its turns and its assessments, for workers of its parties. */
export async function readAgreement(look: Look, { agreement }: z.infer<typeof ReadAgreement>): Promise<AgreementShown> {
  const { role } = look.allow(mayWork(look.asking.actor, 'read-agreements', look.purpose))
  const row = await getAgreement(look, agreement)
  const names = await nameAll(look, [row])
  look.note({ ground: `role ${role}`, rests: agreement, persons: [], more: { agreement } })
  const shown = showAgreement(row, names, whoLooks(look))
  if (!look.asking.actor.roles.includes('data-steward')) return { ...shown, may: [] }
  return { ...shown, onPaper: await findOnPaper(look, row) }
}

/** Of each party that my agency wrote down as a partner without an account, what it may do next. */
async function findOnPaper(look: Look, row: AgreementRow): Promise<AgreementShown['onPaper']> {
  const parties = await findAgencies(look.find, look.node, row.parties)
  return parties.flatMap(({ id, name, keeper }) => {
    if (keeper !== look.agency) return []
    const who = { ...whoLooks(look), agency: id, fresh: true }
    const turn = mayReview(row, who).allow ? 'review' : maySign(row, who).allow ? 'sign' : null
    return turn ? [{ party: { id, name }, turn } as const] : []
  })
}
