import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { asciiDigits } from '../../ground/ascii-digits.ts'

/** A phone number: whole, with its country, where that is known; and the eight last digits, by which it is looked for. */
export type Phone = { whole?: string; ending: string }

/** A typed number, or nothing if it is too short to be anybody's. */
export function normalisePhone(typed: string, country?: string): Phone | undefined {
  const plain = asciiDigits(typed.normalize('NFKC')).replace(/\(0\)/g, '')
  const digits = plain.replace(/\D/g, '')
  if (digits.length < 6) return undefined
  if (/^\s*(\+|00)/.test(plain)) return phone(digits.replace(/^00/, ''))
  const read =
    country && isSupportedCountry(country) ? parsePhoneNumberFromString(plain, country as CountryCode) : undefined
  return read ? phone(read.number.slice(1)) : { ending: digits.slice(-8) }
}

const phone = (whole: string): Phone => ({ whole, ending: whole.slice(-8) })
