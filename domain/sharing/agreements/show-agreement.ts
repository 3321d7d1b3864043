import type { Look } from '../../../ground/look.ts'
import { isFresh, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import {
  mayAssess,
  mayEnd,
  mayResume,
  mayReview,
  maySign,
  maySuspend,
  standsAt,
  stopsAt,
  stopsSoon,
  suspendedBy,
  type Whoever,
} from './rules.ts'
import type { AgreementRow } from './store.ts'
import type { AgreementShown, AgreementsListed } from './words.ts'

type Listed = AgreementsListed['agreements'][number]
type NamesOf = { agencies: Map<string, string>; workers: Map<string, string> }

/** Names of everybody who stands in these agreements: they are public within the house. */
export async function nameAll({ find, node }: Look, rows: readonly AgreementRow[]): Promise<NamesOf> {
  const [agencies, workers] = await Promise.all([
    nameAgencies(find, node, [...new Set(rows.flatMap(({ parties }) => parties))]),
    nameWorkers(find, node, [
      ...new Set(
        rows.flatMap(({ steward, worker, turns, assessments }) => [
          steward,
          worker,
          ...turns.map((turn) => turn.worker),
          ...assessments.flatMap((one) => [one.worker, ...(one.signed ? [one.signed.worker] : [])]),
        ]),
      ),
    ]),
  ])
  return { agencies, workers }
}

/** What my agency still has to do, if anything. */
function dueFrom(row: AgreementRow, who: Whoever): Listed['mine'] {
  const state = standsAt(row, who.at)
  if (suspendedBy(row, who.agency)) return state === 'suspended' ? 'resume' : null
  if (state === 'active' || state === 'ended' || state === 'over' || state === 'suspended') return null
  if (mayReview(row, who).allow) return 'review'
  if (!row.assessmentDue || row.assessmentDue <= who.at) {
    const waits = row.assessments.filter(({ signed, reviewDue }) => !signed && reviewDue > who.at)
    if (waits.length === 0) return 'assess'
    return waits.some(({ worker }) => worker !== who.worker) ? 'sign-assessment' : null
  }
  return maySign(row, { ...who, fresh: true }).allow ? 'sign' : null
}

export function listAgreement(row: AgreementRow, { agencies }: NamesOf, who: Whoever): Listed {
  const { id, number, title, parties, purposes, categories, from, until } = row
  return {
    id,
    number,
    title,
    parties: parties.map((party) => ({ id: party, name: agencies.get(party) ?? party })),
    purposes,
    categories,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    state: standsAt(row, who.at),
    stops: stopsAt(row)?.toISOString() ?? null,
    stopsSoon: stopsSoon(row, who.at),
    mine: dueFrom(row, who),
  }
}

export function showAgreement(row: AgreementRow, names: NamesOf, who: Whoever): AgreementShown {
  const by = ({ worker, agency, at }: { worker: string; agency: string; at: Date }) => ({
    by: names.workers.get(worker) ?? '',
    agency: names.agencies.get(agency) ?? agency,
    at: at.toISOString(),
  })
  return {
    ...listAgreement(row, names, who),
    jurisdictions: row.jurisdictions,
    onward: row.onward,
    steward: names.workers.get(row.steward) ?? '',
    proposed: by(row),
    turns: row.turns.map((turn) => ({ turn: turn.turn, reason: turn.reason, ...by(turn) })),
    assessments: row.assessments.map(({ worker, agency, at, signed, reviewDue, ...one }) => ({
      ...one,
      reviewDue: reviewDue.toISOString(),
      ...by({ worker, agency, at }),
      mine: worker === who.worker,
      signed: signed && by(signed),
    })),
    may: mayOf(row, { ...who, fresh: true }),
    onPaper: [],
  }
}

/** What a steward of this party may do now; whether the sign-in is fresh is asked for when they do it. */
function mayOf(row: AgreementRow, who: Whoever): AgreementShown['may'] {
  const all = {
    review: mayReview(row, who),
    assess: mayAssess(row, who),
    sign: maySign(row, who),
    suspend: maySuspend(row, who),
    resume: mayResume(row, who),
    end: mayEnd(row),
  }
  return (Object.keys(all) as (keyof typeof all)[]).filter(
    (one) => all[one].allow && (one !== 'suspend' || standsAt(row, who.at) !== 'proposed'),
  )
}

export const whoLooks = ({ agency, at, asking: { actor } }: Look): Whoever => ({
  agency,
  worker: actor.id,
  fresh: isFresh(actor.signIn, at),
  at,
})
