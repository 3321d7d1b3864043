import { plainWords } from './plain-words.ts'
import { plainValue } from './value-words.ts'
import type { MappedSheet, Sheet } from './words.ts'

/** What may be written in a column, by its plain value, and the label that explains it. */
export type Choices = Map<string, string>

/** More choices than this belong to no form; the rest would only cost memory. */
const most = 50_000

/** Reads a sheet of choices: for every field that it names, what may be written there. */
export async function readChoices(sheet: Sheet, { headerRow }: MappedSheet): Promise<Map<string, Choices>> {
  const found = new Map<string, Choices>()
  let columns: { field: number; label: number; value: number } | undefined
  let count = 0
  for await (const { row, cells } of sheet.rows()) {
    if (row === headerRow) {
      const at = (...words: string[]) =>
        cells.find(({ text }) => words.some((word) => plainWords(text).words.includes(word)))?.column ?? 0
      columns = { field: at('field', 'list', 'column'), label: at('label'), value: at('value', 'code') }
    }
    if (!columns || row <= headerRow || ++count > most) continue
    const text = (column: number) => cells.find((cell) => cell.column === column)?.text.trim() ?? ''
    const [field, value] = [choicesKey(text(columns.field)), text(columns.value)]
    if (field === '' || value === '') continue
    if (!found.has(field)) found.set(field, new Map())
    found.get(field)!.set(choiceKey(value), text(columns.label))
  }
  return found
}

/** A field as the sheet of choices and the header of the column both name it. */
export const choicesKey = (header: string): string => plainWords(header).text

/** Numbers are compared as numbers: a list that says `1.0` allows `1`. */
export const choiceKey = (value: string): string =>
  /^\d+\.0+$/.test(value.trim()) ? String(Number(value)) : plainValue(value)

/** Whether a cell holds nothing but allowed choices; several may stand in one cell. */
export function areChoices(text: string, choices: Choices): boolean {
  if (choices.has(choiceKey(text))) return true
  return [/[,;|]/, /[,;|\s]/].some((between) => {
    const several = text.split(between).filter((one) => one.trim() !== '')
    return several.length > 1 && several.every((one) => choices.has(choiceKey(one)))
  })
}
