import { mayWork } from '../../domain/agencies/index.ts'
import { type Act, carryOut, type Ground } from '../../ground/act.ts'
import type { Asking } from '../../ground/asking.ts'
import type { DeedId } from '../../ground/ids.ts'
import type { Account } from './import-workbook.ts'
import type { Imports } from './imports.ts'
import type { RunImport } from './run-words.ts'
import { addAccount, addRun } from './store.ts'

/** Runs an import: the deed says who set it going; every household that comes of it is a deed of its own. */
export async function runImport(
  act: Act,
  { import: id, mapping, dryRun }: RunImport,
  imports: Imports,
  ground: Ground,
): Promise<void> {
  const { actor, purpose } = act.asking
  const { role } = act.allow(mayWork(actor, 'import', purpose))
  const held = imports.get(actor, id)
  imports.insistIdle(held)
  addRun(act, { id, dry: dryRun })
  act.record({ ground: `role ${role}`, persons: [], more: { import: id, dryRun } })
  const { asking } = act
  // Not before it is committed that this worker set it going; a repetition of the deed never comes here again.
  act.afterwards(() =>
    imports.run(held, { actor, mapping, dryRun }, (account) => endImport(ground, asking, { id, account })),
  )
}

/** Keeps the account of an import that is over. */
async function endImport(
  ground: Ground,
  asking: Asking,
  { id, account }: { id: RunImport['import']; account: Account },
): Promise<void> {
  const end: Asking = {
    ...asking,
    id: ground.keys.idFrom<DeedId>(`end ${asking.id}`),
    name: 'end-import',
    digest: ground.keys.digest(asking.id),
  }
  await carryOut(ground, end, async (act) => {
    const { role } = act.allow(mayWork(asking.actor, 'import', asking.purpose))
    addAccount(act, { id, account: act.keys.sealAbout(end.id, Buffer.from(JSON.stringify(account))) })
    const { rows, registered, review, refused, unchanged } = account
    act.record({
      ground: `role ${role}`,
      persons: [],
      more: { import: id, rows, registered, review, refused, unchanged },
    })
  })
}
