import type { Look } from '../../../ground/look.ts'
import { mayWork } from '../../agencies/index.ts'
import { findUnreviewed, type OpeningRow } from './store.ts'

/** Openings in emergencies that wait for whoever looks; none where they do not review. Nobody reviews their own. */
export async function findToReview(look: Look): Promise<OpeningRow[]> {
  const { actor } = look.asking
  if (!mayWork(actor, 'review-emergency', look.purpose).allow) return []
  const waiting = await findUnreviewed(look, actor.type === 'OV' ? null : look.agency, look.at)
  return waiting.filter(({ worker }) => worker !== actor.id)
}
