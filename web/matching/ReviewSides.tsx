import { Link } from '@tanstack/react-router'
import { useSay } from '../locales/use-say.ts'
import type { Review } from './ReviewPage.tsx'
import { useSideRows } from './use-side-rows.tsx'

/** Both records in one table, so that each line can be compared; what differs is marked by sign and word. */
export function ReviewSides({ review }: { review: Review }) {
  const say = useSay()
  const rows = useSideRows(review)
  return (
    <div className="box sides">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="hide">{say('review.field')}</span>
            </th>
            {review.sides.map((side, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a side is known by its place
              <th scope="col" key={at}>
                <bdi>{side.agencyName}</bdi>{' '}
                <Link className="small" to="/people/$person/records" params={{ person: side.person }}>
                  {say('review.whole-person')}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, cells, differs, only }) => (
            <tr key={field} className={differs ? 'differs' : undefined}>
              <th scope="row">
                {say(field)}
                {differs && <span className="chip wait">{say('review.differs')}</span>}
              </th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a side is known by its place
                <td key={at}>
                  {cell}
                  {only === at && <span className="chip note">{say('review.only-here')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
