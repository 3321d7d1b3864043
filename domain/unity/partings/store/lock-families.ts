import type { Act } from '../../../../ground/act.ts'
import type { PersonId } from '../../../../ground/ids.ts'

/** So many records at most are locked each by itself: a bus is locked with everybody, so that its locks do not fill all room. */
const EACH = 300
/** Two acts around one family wait for each other, so that each is judged by what the other left. */
export async function lockFamilies(act: Act, records: readonly PersonId[]): Promise<void> {
  if (records.length > EACH) await act.find`select pg_advisory_xact_lock(hashtextextended('families', 11))`
  else
    await act.find`
      select pg_advisory_xact_lock_shared(hashtextextended('families', 11)) union all
      select pg_advisory_xact_lock(hashtextextended(one, 11)) from (select one from unnest(${[...records].sort()}::text[]) as r (one)) as r`
}
