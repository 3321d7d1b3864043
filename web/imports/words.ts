import type * as z from 'zod/mini'
import type { ImportShown, ImportsShown } from '../../bridges/spreadsheet/run-words.ts'

export type { ImportShown } from '../../bridges/spreadsheet/run-words.ts'
export type ImportProblem = ImportShown['problems'][number]
export type ImportsListed = z.infer<typeof ImportsShown>
