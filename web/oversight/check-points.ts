import type { LedgerFault } from '../../ground/check-ledger.ts'
import { NEWEST } from '../../ground/check-ledger.ts'
import { COSIGNED, KEPT, type LedgerChecked } from './check-house.ts'
import type { HouseChecked } from './use-check.ts'

export type PointState = 'holds' | 'fails' | 'unknown'
export type Points = Record<'signature' | 'lines' | 'kept' | 'witnesses' | 'rows', PointState>

const UNSIGNED: ReadonlySet<LedgerFault> = new Set(['no-checkpoint', 'no-key', 'other-key'])
const WITNESSED = (where: string | undefined) => where === KEPT || where === COSIGNED

/** What holds, what does not, and what could not be found out. Nothing holds that was not looked at. */
export function pointsOf({ ledger, before, rows }: HouseChecked): Points {
  return {
    ...(ledger ? pointsOfLedger(ledger, before !== null) : UNABLE),
    rows: rows.wrong.length > 0 ? 'fails' : rows.checked && !rows.failed ? 'holds' : 'unknown',
  }
}

const UNABLE = { signature: 'unknown', lines: 'unknown', kept: 'unknown', witnesses: 'unknown' } as const

function pointsOfLedger({ wrong, against, quorum, size }: LedgerChecked, hasKept: boolean): Omit<Points, 'rows'> {
  const isUnsigned = wrong.some(({ fault, where }) => UNSIGNED.has(fault) || (fault === 'bad-note' && where === NEWEST))
  const said = (place: string) => against.includes(place) || wrong.some(({ where }) => where === place)
  const ownFault = wrong.some(({ fault, where }) => !UNSIGNED.has(fault) && where !== NEWEST && !WITNESSED(where))
  const isRead = !isUnsigned && size > 0
  return {
    signature: isUnsigned ? 'fails' : 'holds',
    lines: ownFault || against.some((where) => !WITNESSED(where)) ? 'fails' : isRead ? 'holds' : 'unknown',
    kept: said(KEPT) ? 'fails' : isRead && hasKept ? 'holds' : 'unknown',
    witnesses: said(COSIGNED) ? 'fails' : isRead && quorum?.witnessed && !quorum.lacking ? 'holds' : 'unknown',
  }
}
