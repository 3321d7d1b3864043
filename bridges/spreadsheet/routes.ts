import type { Ground } from '../../ground/act.ts'
import type { Routes } from '../../ground/routes.ts'
import type { Imports } from './imports.ts'
import { listImports, readImport } from './read-import.ts'
import { runImport } from './run-import.ts'
import { ImportShown, ImportsShown, ListImports, ReadImport, RunImport } from './run-words.ts'

export function importRoutes(routes: Routes, imports: Imports, ground: Ground): void {
  routes.deed('run-import', RunImport, (act, input) => runImport(act, input, imports, ground))
  routes.look('read-import', ReadImport, ImportShown, (look, input) => readImport(look, input, imports))
  routes.look('list-imports', ListImports, ImportsShown, (look) => listImports(look, imports))
}
