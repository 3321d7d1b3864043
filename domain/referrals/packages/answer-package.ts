import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { helpOut } from '../accept-referral.ts'
import { insistOnTurn } from '../rules.ts'
import { courseOf, type ReferralRow } from '../store.ts'
import { endRests, keepTurn } from '../take-turn.ts'
import { type Knock, seePackage } from './see-package.ts'
import type { AnswerPackage, PackageTurn } from './words.ts'

type Answer = Omit<AnswerPackage, 'proof'>

/**
 * A partner without an account says that it has the package, asks, accepts or refuses: in its own words, and by the name of
 * whoever says so. What it may do is what the receiver of any referral may.
 */
export async function answerPackage(act: Act, knock: Knock, { turn, seen, because, ...said }: Answer): Promise<void> {
  if ((turn === 'refused') !== (because !== undefined))
    throw new Invalid('wrong-field', { field: 'because', problem: '' })
  if ((turn === 'refused' || turn === 'asked') && !said.words)
    throw new Invalid('wrong-field', { field: 'words', problem: '' })
  const { row } = await seePackage(act, knock)
  insistOnTurn(courseOf(row), { turn, side: 'receiver', seen }, act.at)
  await keepTurn(act, row, {
    turn,
    code: because ?? null,
    words: said.words,
    who: `${said.name}, ${said.office}`,
    ground: { ground: 'referral', rests: row.id },
    keep: () => settle(act, row, turn),
  })
}

/** A yes gives the standing that was offered; a no ends it, and the package with it. */
function settle(act: Act, row: ReferralRow, turn: PackageTurn): void {
  if (turn === 'accepted') helpOut(act, row)
  if (turn === 'refused') endRests(act, row)
}
