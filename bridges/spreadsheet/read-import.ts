import type * as z from 'zod/mini'
import { mayWork } from '../../domain/agencies/index.ts'
import type { Look } from '../../ground/look.ts'
import { Unknown } from '../../ground/refusals.ts'
import type { Account } from './import-workbook.ts'
import { type Held, type Imports, showImport } from './imports.ts'
import type { ImportShown, ImportsShown, ReadImport } from './run-words.ts'
import { type AccountRow, findAccounts } from './store.ts'

const KEPT_MOST = 50

/** Shows how far an import is, and its account. */
export async function readImport(look: Look, { import: id }: ReadImport, imports: Imports): Promise<ImportShown> {
  const ground = mayImport(look)
  const held =
    imports.list(look.asking.actor).find((one) => one.id === id) ?? (await findKept(look)).find((one) => one.id === id)
  if (!held) throw new Unknown('no-such-import')
  look.note({ ground, persons: [], more: { import: id } })
  return showImport(held)
}

/** Lists the imports of the asker's agency, those under way first. */
export async function listImports(look: Look, imports: Imports): Promise<z.infer<typeof ImportsShown>> {
  const ground = mayImport(look)
  const held = imports.list(look.asking.actor)
  const kept = (await findKept(look)).filter(({ id }) => !held.some((one) => one.id === id))
  look.note({ ground, persons: [] })
  return {
    imports: [...held, ...kept].map((one) => {
      const { id, file, state, rows, registered, review, refused, unchanged, startedAt } = showImport(one, 0)
      return { id, file, state, rows, registered, review, refused, unchanged, startedAt }
    }),
  }
}

function mayImport(look: Look): string {
  const { actor, purpose } = look.asking
  return `role ${look.allow(mayWork(actor, 'import', purpose)).role}`
}

async function findKept(look: Look): Promise<Held[]> {
  const rows = await findAccounts(look.find, look.node, look.agency, KEPT_MOST)
  return rows.map((row) => openAccount(look, row))
}

function openAccount({ keys, asking }: Look, { id, deed, account: sealed, at }: AccountRow): Held {
  const account: Account = JSON.parse(keys.openAbout(deed, sealed).toString())
  return {
    id,
    actor: asking.actor,
    file: account.file,
    folder: '',
    path: '',
    state: 'done',
    done: account.rows,
    mapping: undefined,
    account,
    error: undefined,
    startedAt: at,
  }
}
