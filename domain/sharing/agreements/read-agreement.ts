import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { mayWork } from '../../agencies/index.ts'
import { nameAll, showAgreement, whoLooks } from './show-agreement.ts'
import { getAgreement } from './store.ts'
import type { AgreementShown, ReadAgreement } from './words.ts'

/** One agreement with its terms, its turns and its assessments, for workers of its parties. */
export async function readAgreement(look: Look, { agreement }: z.infer<typeof ReadAgreement>): Promise<AgreementShown> {
  const { role } = look.allow(mayWork(look.asking.actor, 'read-agreements', look.purpose))
  const row = await getAgreement(look, agreement)
  const names = await nameAll(look, [row])
  look.note({ ground: `role ${role}`, rests: agreement, persons: [], more: { agreement } })
  const shown = showAgreement(row, names, whoLooks(look))
  return look.asking.actor.roles.includes('data-steward') ? shown : { ...shown, may: [] }
}
