import { asciiDigits } from '../../ground/ascii-digits.ts'

/** A position of the ledger as it was typed, in any digits. */
export function readPosition(typed: string): number | undefined {
  const digits = asciiDigits(typed.trim())
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}
