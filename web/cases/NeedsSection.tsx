import { Hatch } from '../kit/Hatch.tsx'
import { Names } from '../kit/Names.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

/** What they need, each with whose need it is and since when it is known. */
export function NeedsSection({ file }: { file: File }) {
  const say = useSay()
  const { dayMonth } = useMoments()
  const closed = file.restricted.some(({ category }) => category === 'protection')
  return (
    <section className="box" id="needs" aria-labelledby="needs-head">
      <h2 id="needs-head">{say('case.needs')}</h2>
      <ul className="lines">
        {closed && (
          <li>
            <Hatch title={say('closed.title', { category: say('category.protection') })}>
              {say('closed.words', { holder: file.agency.name })}
            </Hatch>
          </li>
        )}
        {!closed && file.needs.length === 0 && <li className="dim">{say('needs.none')}</li>}
        {file.needs.map(({ id, person, code, since }) => (
          <li key={id}>
            <span>
              <Names short names={file.people.find((one) => one.id === person)?.names ?? []} /> · {say(`need.${code}`)}
            </span>
            <span className="small dim">{say('when.since', { when: dayMonth(since) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
