import type { Act } from '../../../../ground/act.ts'
import type { AgencyId, FactId, PersonId } from '../../../../ground/ids.ts'
import { question } from '../../../../ground/question.ts'

export type NewLikeness = {
  review: FactId
  nth: number
  one: PersonId
  other: PersonId
  /** How likely they are one human being; 0 where somebody judged that they are two. */
  probability: number
  /** Who keeps the record that may be somebody else’s; left out where it was told before. */
  agency?: AgencyId
}
export function addLikenesses(act: Act, all: readonly NewLikeness[]): void {
  if (all.length === 0) return
  void act.write`
    insert into unity.likeness (node, review, nth, one, other, probability, agency, at, deed)
    select ${act.node}, review, nth, one, other, probability,
           coalesce(agency, (select l.agency from unity.likeness l where l.review = new.review and l.node = ${act.node} order by l.nth limit 1), ''), ${act.at}, ${act.asking.id}
      from jsonb_to_recordset(${JSON.stringify(all)}) as new (review uuid, nth int, one uuid, other uuid, probability real, agency text)
    on conflict do nothing`
}

export type LikenessRow = Required<Pick<NewLikeness, 'one' | 'other' | 'probability' | 'agency'>>
/** Which other records may be these people, as it was last told. */
export const LIKENESSES = question<LikenessRow>()`
  select one, other, probability, agency
    from (select distinct on (review) one, other, probability, agency
            from (select one, other, probability, agency, review, nth, node from unity.likeness where one = any(${'persons'}::uuid[])
                  union all
                  select one, other, probability, agency, review, nth, node from unity.likeness where other = any(${'persons'}::uuid[])) as l
           where node = ${'node'} order by review, nth desc) as last
   where probability > 0`
