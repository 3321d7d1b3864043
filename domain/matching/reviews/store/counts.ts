import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId } from '../../../../ground/ids.ts'
import type { Verdict } from '../words.ts'

/** So many reviews are alike: laid in this band and these scripts, judged so at last, drawn or not, and judged so by whoever looked twice. */
export type CountRow = {
  band: string
  scripts: string
  verdict: Verdict
  drawn: boolean
  first: Verdict | null
  second: Verdict | null
  count: number
}

/** How the reviews of an agency were judged, counted: of whom, is not asked. */
export function countJudged(find: Sql, node: number, agency: AgencyId): Promise<CountRow[]> {
  return find<CountRow>`
    select band, coalesce(scripts, '') as scripts, last.verdict, draw.review is not null as drawn, beside.verdict as first, second.verdict as second, count(*)::int as count
      from matching.review
     cross join lateral (select nth, verdict from matching.judgement j where j.review = review.id and j.node = review.node order by nth desc limit 1) as last
      left join matching.draw on draw.review = review.id and draw.node = review.node
      left join matching.second_look second on second.review = review.id and second.node = review.node
      left join matching.judgement beside on beside.review = second.review and beside.nth = second.nth and beside.node = second.node
     where review.node = ${node} and (one_agency = ${agency} or other_agency = ${agency})
       and not exists (select from matching.renewal r where r.review = review.id and r.node = review.node and r.after >= last.nth)
     group by 1, 2, 3, 4, 5, 6`
}
