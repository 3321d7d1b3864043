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

/** Things that wait for the same reason. */
export function WorkGroup({ group, items, more, hereId }: Props) {
  const say = useSay()
  return (
    <section className="queue" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {say(`work-group.${group}`)} <span className="n">{items.length}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <WorkLine key={item.id} item={item} isHere={item.id === hereId} />
        ))}
      </ul>
      {more?.includes(group) && <p className="small dim">{say('work.more')}</p>}
    </section>
  )
}
