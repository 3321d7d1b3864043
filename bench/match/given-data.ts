import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Test data that nobody of the house wrote, where they lie beside it. A newcomer has none, and the benches that need them are left out. */
const FOLDER = new URL('../../../shared/data/', import.meta.url)

export const dataAtHand = (): boolean => existsSync(FOLDER)

/** The text of one of these files, opened if it was packed. */
export function givenText(name: string): string {
  const bytes = readFileSync(new URL(name, FOLDER))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

export const givenLines = (name: string): string[] => givenText(name).trim().split('\n')

/** The files of one folder among these data. */
export const givenFiles = (folder: string): string[] => readdirSync(new URL(folder, FOLDER)).sort()
