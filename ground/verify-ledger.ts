import { type Asked, checkLedger, type Verdict } from './check-ledger.ts'
import { isSigned } from './checkpoint.ts'
import type { LedgerSource } from './ledger-source.ts'

/** Verifies a whole ledger where Node is, which can say at once who signed what. */
export const verifyLedger = (source: LedgerSource, asked: Omit<Asked, 'isSigned'> = {}): Promise<Verdict> =>
  checkLedger(source, { ...asked, isSigned })
