import { allTold, answerTo, meant, type RowReading, say, type Told } from './read-row.ts'

const unhcrCode = /^(CR|SC|WR|ER|SP|DS|SM|FU|LP|TR|SV|PG)(-[A-Z]{2})?$/

/** Which difficulty each kind of column asks about, as UNHCR codes it; where it has no code, the category. */
const difficulties = new Map<string | undefined, string>(
  Object.entries({ seeing: 'DS-BD', hearing: 'DS-DF', communicating: 'DS-SD' }),
)

/** The specific needs that a row states. What is not understood is never repeated: it may be the worst of a life. */
export function readNeeds(reading: RowReading): string[] {
  const needs = new Set<string>()
  for (const said of allTold(reading, 'needs')) for (const need of needsIn(reading, said)) needs.add(need)
  for (const said of allTold(reading, 'difficulty')) {
    const severity = meant('severity', said)
    if (!severity) say(reading, said.column, 'need-unknown-word')
    else if (severity === 'DS') needs.add(difficulties.get(said.column.group) ?? 'DS')
  }
  if (answerTo(reading, 'pregnant')) needs.add('PG')
  if (answerTo(reading, 'unaccompanied')) needs.add('SC-UC')
  return [...needs]
}

function needsIn(reading: RowReading, said: Told): string[] {
  const known = codesIn(said)
  if (known) return known
  const each = said.text.split(/[,;|]/).filter((text) => text.trim() !== '')
  return each.flatMap((text) => {
    const codes = codesIn({ ...said, text })
    if (!codes) say(reading, said.column, 'need-unknown-word')
    return codes ?? []
  })
}

function codesIn(said: Told): string[] | undefined {
  const code = said.text.trim().toUpperCase()
  if (unhcrCode.test(code)) return [code]
  const need = meant('need', said)
  return need && (need === 'none' ? [] : [need])
}
