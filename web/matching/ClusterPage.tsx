import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClusterShown } from '../../domain/matching/reviews/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Empty } from '../kit/Empty.tsx'
import { Names } from '../kit/Names.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { dayOf, today, useMoments } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { ageWord } from '../people/show-age.ts'
import { plainName } from '../people/show-name.ts'
import { UnlinkDialog } from '../people/UnlinkDialog.tsx'
import { ClusterLink } from './ClusterLink.tsx'
import './cluster.css'

type Joined = ClusterShown['links'][number]

/** All records that somebody said are one human being, and what holds them together; each link can be taken apart from here. */
export function ClusterPage() {
  const say = useSay()
  const { person = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(person)
  const { data, error, refetch } = useLook<ClusterShown>('read-cluster', purpose, { person })
  const [parting, setParting] = useState<Joined | undefined>()
  const own = data?.records.find((record) => record.person === person)
  const numbers = new Map(data?.records.map((record, at) => [record.person, at + 1]))
  return (
    <Page title={say('cluster.title')} head={own && <Names names={own.names} />} aside={say('cluster.aside')}>
      <div className="stack-4">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!data && !error && <Waiting lines={5} />}
        {data && <Records records={data.records} />}
        {data && data.links.length === 0 && (
          <Empty
            to={
              <Link to="/people/$person" params={{ person }}>
                {say('cluster.to-person')}
              </Link>
            }
          >
            {say('cluster.none')}
          </Empty>
        )}
        {data && data.links.length > 0 && (
          <section className="box" aria-labelledby="links">
            <h2 id="links">{say('cluster.links')}</h2>
            <ul className="cluster-links">
              {data.links.map((link) => (
                <ClusterLink key={link.link} link={link} numbers={numbers} onPart={() => setParting(link)} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {parting && own && (
        <UnlinkDialog person={own} link={parting} purpose={purpose} onClose={() => setParting(undefined)} />
      )}
    </Page>
  )
}

/** The records with a number each, by which the links name them. */
function Records({ records }: Pick<ClusterShown, 'records'>) {
  const say = useSay()
  const join = useJoin()
  const partial = usePartialDate()
  const { fullDay } = useMoments()
  return (
    <section className="box" aria-labelledby="records">
      <h2 id="records">{say('cluster.records', { count: records.length })}</h2>
      <ol className="cluster-records">
        {records.map(({ person, names, sex, born, agency, recordedAt }) => (
          <li key={person}>
            <Link to="/people/$person" params={{ person }} aria-label={plainName(names) || say('person.name-closed')}>
              <Names names={names} />
            </Link>
            <p className="small mid">
              {join([
                sex !== 'unknown' && say(`sex.${sex}`, { age: ageWord(born, today()) }),
                born && partial(born),
                agency,
              ])}
              {recordedAt && <> · {fullDay(dayOf(new Date(recordedAt)))}</>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
