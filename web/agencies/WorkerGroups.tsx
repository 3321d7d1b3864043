import { ChevronRight } from 'lucide-react'
import type { WorkerShown } from '../../domain/agencies/words.ts'
import { Empty } from '../kit/Empty.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useCountry } from '../locales/use-country.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { byAgency } from './fitting.ts'

type Props = { workers: readonly WorkerShown[]; onEnter: (worker: WorkerShown) => void }

/** Who one may be, agency by agency. */
export function WorkerGroups({ workers, onEnter }: Props) {
  const say = useSay()
  const join = useJoin()
  const country = useCountry()
  const known = (code: string) => (country(code) === code ? '' : country(code))
  if (workers.length === 0) return <Empty>{say('sign-in.nobody')}</Empty>
  return (
    <div className="agencies">
      {byAgency(workers).map(({ agency, members }) => (
        <section className="box" key={agency.id} aria-labelledby={`agency-${agency.id}`}>
          <h2 id={`agency-${agency.id}`}>
            <bdi>{agency.name}</bdi>
            <span className="small dim">
              {[say(`agency-type.${agency.type}`), known(agency.country)].filter(Boolean).join(' · ')}
            </span>
          </h2>
          <ul>
            {members.map((worker) => (
              <li key={worker.id}>
                <button type="button" onClick={() => onEnter(worker)}>
                  <span>
                    <b>
                      <bdi>{worker.name}</bdi>
                    </b>
                    <span className="small mid">
                      {join(worker.roles.map((role) => say(`role.${role}`)))}
                      {worker.site && (
                        <>
                          {' · '}
                          <bdi>{worker.site.name}</bdi>
                        </>
                      )}
                    </span>
                  </span>
                  <Icon of={ChevronRight} flip />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
