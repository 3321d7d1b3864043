import { OctagonAlert } from 'lucide-react'
import { ChildStatus } from '../../domain/families/words.ts'
import { useKept } from '../api/remember.ts'
import { Icon } from '../kit/Icon.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Say } from '../locales/Say.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { childrenToAsk, isAdultHere } from './check-draft.ts'
import { changeRow, draft } from './draft.ts'

/** Children without a parent or usual carer here: who is with them decides how soon somebody must see them. */
export function ChildrenAlone() {
  const say = useSay()
  const now = useKept(draft)
  const children = childrenToAsk(now, today())
  if (children.length === 0) return null
  return (
    <section className="banner-note harm stack-3 child-alone" aria-labelledby="children-alone">
      <h2 id="children-alone">
        <Icon of={OctagonAlert} tone="harm" />{' '}
        {say(isAdultHere(now, today()) ? 'child-alone.no-parent' : 'child-alone.no-adult')}
      </h2>
      <p className="mid">{say('child-alone.words')}</p>
      {children.map((row) => (
        <div className="row wrap" key={row.id} id={`child-status-${row.id}`}>
          <span className="who">
            <Say id="child-alone.who-cares" values={{ name: <bdi className="person">{row.given}</bdi> }} />
          </span>
          <Segmented
            hideLabel
            label={say('child-alone.legend', { name: row.given })}
            value={row.childStatus}
            options={ChildStatus.options.toReversed().map((value) => ({ value, label: say(`child-status.${value}`) }))}
            onChoose={(childStatus) => changeRow(row.id, { childStatus })}
          />
        </div>
      ))}
    </section>
  )
}
