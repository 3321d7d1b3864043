import { nameWorkers } from '../../domain/agencies/index.ts'
import { readCase } from '../../domain/cases/index.ts'
import { listDecisions } from '../../domain/decisions/index.ts'
import { readReferral } from '../../domain/referrals/index.ts'
import type { Look } from '../../ground/look.ts'
import { Unknown } from '../../ground/refusals.ts'
import { composeCase, composeDecision, composeReferral } from './compose.ts'
import { sayIn } from './say-in.ts'
import type { Letter, LetterAsked } from './words.ts'

/** Words a letter from what the asker sees on the screen for the same purpose, and from nothing else: it is the same look. */
export async function writeLetter(look: Look, asked: LetterAsked): Promise<Letter> {
  const { id } = look.asking.actor
  const by = (await nameWorkers(look.find, look.node, [id])).get(id) ?? ''
  const { language, purpose } = asked
  const within = { say: sayIn(language), language, printed: { by, at: look.at, purpose } }
  if (asked.about === 'referral') return composeReferral(await readReferral(look, asked), within)
  if (asked.about === 'case') return composeCase(await readCase(look, asked), within)
  const { decisions } = await listDecisions(look, { case: asked.case })
  const decision = decisions.find((one) => one.id === asked.decision)
  if (!decision) throw new Unknown('no-such-case')
  return composeDecision(decision, within)
}
