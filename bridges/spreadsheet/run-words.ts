import * as z from 'zod/mini'
import { FactId } from '../../ground/ids.ts'
import { Mapping } from './words.ts'

/** Runs an import that was read: with the proposed mapping or another one, for good or only to see what would come of it. */
export const RunImport = z.strictObject({ import: FactId, mapping: z.optional(Mapping), dryRun: z.boolean() })
export type RunImport = z.infer<typeof RunImport>
export const ReadImport = z.strictObject({ import: FactId })
export type ReadImport = z.infer<typeof ReadImport>
export const ListImports = z.strictObject({})

/** `proposed` waits for a worker to settle the mapping; `checked` is a dry run that is over. */
export const ImportState = z.enum(['reading', 'proposed', 'checking', 'checked', 'running', 'done', 'failed'])
export type ImportState = z.infer<typeof ImportState>

const ProblemShown = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string(),
  severity: z.enum(['refused', 'notice']),
})
const SheetShown = z.object({
  sheet: z.string(),
  role: z.string(),
  seen: z.string(),
  headerRow: z.int(),
  rows: z.int(),
  merged: z.int(),
  ignoredColumns: z.array(z.string()),
})
/** An import as it stands: how far it is, and its account, in which every row is counted once. */
export const ImportShown = z.object({
  id: FactId,
  file: z.string(),
  state: ImportState,
  done: z.int(),
  total: z.nullable(z.int()),
  rows: z.int(),
  registered: z.int(),
  review: z.int(),
  refused: z.int(),
  unchanged: z.int(),
  problems: z.array(ProblemShown),
  moreProblems: z.int(),
  sheets: z.array(SheetShown),
  mapping: z.nullable(Mapping),
  startedAt: z.string(),
  error: z.optional(
    z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])), title: z.string() }),
  ),
})
export type ImportShown = z.infer<typeof ImportShown>
export const ImportsShown = z.object({
  imports: z.array(
    z.object({
      id: FactId,
      file: z.string(),
      state: ImportState,
      rows: z.int(),
      registered: z.int(),
      review: z.int(),
      refused: z.int(),
      unchanged: z.int(),
      startedAt: z.string(),
    }),
  ),
})
