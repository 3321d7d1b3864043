import type { Problem } from './words.ts'

/** The problems as a CSV file that a spreadsheet opens harmlessly: what would run as a formula there is made plain text. */
export function writeProblems(problems: Iterable<Problem>): string {
  const lines = [['sheet', 'row', 'column', 'severity', 'reason', 'code']]
  for (const { sheet, row, column, severity, reason, code } of problems)
    lines.push([sheet, String(row), column, severity, reason, code])
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** One cell of a CSV file. Text that begins like a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",;\r\n\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
