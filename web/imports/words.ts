import type { Mapping } from '../../bridges/spreadsheet/words.ts'

export type ImportState = 'reading' | 'proposed' | 'checking' | 'checked' | 'running' | 'done' | 'failed'
export type ImportProblem = {
  sheet: string
  row: number
  column: string
  reason: string
  severity: 'refused' | 'notice'
  code?: string
  values?: Record<string, string | number>
}

/** What the house tells of an import: how far it is, what it would do or did, and what is wrong with which cell. */
export type ImportShown = {
  id: string
  file: string
  state: ImportState
  done: number
  total: number
  rows: number
  registered: number
  review: number
  refused: number
  unchanged: number
  problems: ImportProblem[]
  sheets: unknown[]
  mapping: Mapping | null
  startedAt: string
  error?: string
}
export type ImportListed = { id: string; file: string; state: ImportState; startedAt?: string }
