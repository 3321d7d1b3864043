import { asciiDigits } from '../../ground/ascii-digits.ts'
import type { Identifier } from './facts.ts'

/** A number as it is compared: without the spaces, dots and dashes that every office sets differently. */
export const normaliseNumber = (value: string): string =>
  asciiDigits(value.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export function normaliseIdentifier({ kind, issuer, value }: Identifier): Identifier {
  return { kind, value: normaliseNumber(value), ...(issuer && { issuer: issuer.trim().toUpperCase() }) }
}
