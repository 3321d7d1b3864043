/** Where each script that our people write numbers in keeps its zero; the nine other digits follow it. */
const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10]

/** A text with the decimal digits of any of these scripts written as 0–9, as a form, a phone or a rule reads them. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (sign) => {
    const code = sign.codePointAt(0)!
    const zero = zeros.find((start) => code >= start && code < start + 10)
    return zero === undefined ? sign : String(code - zero)
  })
}
