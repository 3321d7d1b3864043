const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** Half of an enrolment code, made by chance: fifty bits in signs that are not mistaken for each other. */
export const makeHalf = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => SIGNS[byte % SIGNS.length]).join('')

/** As it is read aloud: two groups of five. */
export const showHalf = (half: string): string => `${half.slice(0, 5)}-${half.slice(5)}`

/** What somebody typed, as the house knows it; nothing while it is not whole. O is taken for 0, I and L for 1. */
export function readHalf(typed: string): string | undefined {
  const read = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return read.length === LENGTH && [...read].every((sign) => SIGNS.includes(sign)) ? read : undefined
}
