import { Link } from '@tanstack/react-router'
import type { WorkItem } from '../../domain/cases/words.ts'
import { useSay } from '../locales/use-say.ts'
import type { Group } from './sorted-work.ts'
import { WorkLine } from './WorkLine.tsx'

type Props = {
  group: Group
  items: readonly WorkItem[]
  more: readonly Group[] | undefined
  hereId: string | undefined
}

/** Where all of a kind is found, of which more waits than stands here. */
const WHOLE = {
  'child-alone': ['/care', 'nav.care'],
  apart: ['/tracing', 'nav.tracing'],
  emergency: ['/emergencies', 'nav.emergencies'],
  task: ['/cases', 'nav.cases'],
  review: ['/reviews', 'nav.reviews'],
  import: ['/imports', 'nav.imports'],
} as const

/** Things that wait for the same reason. */
export function WorkGroup({ group, items, more, hereId }: Props) {
  const say = useSay()
  const [to, name] = WHOLE[group]
  const hasMore = more?.includes(group)
  return (
    <section className="queue" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {say(`work-group.${group}`)} <span className="n">{`${items.length}${hasMore ? '+' : ''}`}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <WorkLine key={item.id} item={item} isHere={item.id === hereId} />
        ))}
      </ul>
      {hasMore && (
        <p className="row wrap small dim">
          <span>{say('work.more')}</span> <Link to={to}>{say(name)}</Link>
        </p>
      )}
    </section>
  )
}
