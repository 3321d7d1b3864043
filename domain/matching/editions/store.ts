import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { PersonId } from '../../../ground/ids.ts'

export type EditionsRow = { edition: number; others: number[]; through: PersonId | null }

export async function findEditions(find: Sql, node: number): Promise<EditionsRow | undefined> {
  const [row] = await find<EditionsRow>`select edition, others, through from matching.edition where node = ${node}`
  return row
}

/** A house without keys begins with this edition. */
export function beginEditions(effect: Sql, node: number, edition: number): Promise<unknown> {
  return effect`insert into matching.edition (node, edition) values (${node}, ${edition}) on conflict do nothing`
}

/** Keeps how far the keys are made anew: of everybody up to this person, or of all. */
export function keepEditions(act: Act, { edition, others, through }: EditionsRow): void {
  void act.write`
    update matching.edition set edition = ${edition}, others = ${others}::int[], through = ${through} where node = ${act.node}`
}
