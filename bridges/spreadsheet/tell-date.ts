/** Number formats that are dates in every spreadsheet, without being written out in the file. */
const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number shown in this format is meant as a day. A time of day or a length of time is not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id)
  const [plain] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')
  return /[yd]/i.test(plain!) && !/general/i.test(plain!)
}

/** The day that a serial number of a spreadsheet stands for, with its time where it has one. Nothing beyond year 9999. */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  const days = from1904 ? serial + 1462 : serial
  if (!(days >= 1 && days < 2_958_466)) return undefined
  // Serial 60 is a 29 February 1900 that never was; days before it are one off.
  const whole = Math.floor(days)
  const real = days < 60 ? whole + 1 : whole
  const seconds = Math.round((days - whole) * 86_400)
  const moment = new Date(Date.UTC(1899, 11, 30) + real * 86_400_000 + seconds * 1000).toISOString()
  return seconds === 0 ? moment.slice(0, 10) : moment.slice(0, 19)
}

/** A number as people write it: no exponent, no binary dust. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString()
  return String(Number(value.toPrecision(15)))
}
