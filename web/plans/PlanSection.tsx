import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { RemindersShown } from '../../domain/notices/words.ts'
import { ItemKind, type PlannedShown, type PlanShown } from '../../domain/plans/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { EndDialog } from './EndDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { PlannedLine } from './PlannedLine.tsx'

/** What is planned in a case: what is open first, by when it is due; and what became of the rest. */
export function PlanSection({ file, purpose }: { file: File; purpose: Purpose }) {
  const say = useSay()
  const [adding, setAdding] = useState<ItemKind | null>(null)
  const [ending, setEnding] = useState<PlannedShown | null>(null)
  const { data } = useLook<PlanShown>('read-plan', purpose, { case: file.id }, { fresh: true })
  const told = useLook<RemindersShown>('read-reminders', purpose, { case: file.id }, { enabled: isReminded(data) })
  const items = data?.items.toSorted((one, other) => Number(one.over) - Number(other.over)) ?? []
  return (
    <section className="box" aria-labelledby="plan">
      <div className="boxhead row wrap">
        <h2 id="plan">{say('plan.title')}</h2>
        {!file.closed &&
          ItemKind.options.map((kind) => (
            <Button key={kind} look="quiet" icon={Plus} onClick={() => setAdding(kind)}>
              {say(`plan-add.${kind}`)}
            </Button>
          ))}
      </div>
      <ul className="lines notes">
        {data && items.length === 0 && <li className="dim">{say('plan.none')}</li>}
        {items.map((item) => (
          <PlannedLine
            key={item.id}
            item={item}
            people={file.people}
            reminder={told.data?.reminders.find((one) => one.item === item.id)?.result}
            onEnd={item.over ? undefined : () => setEnding(item)}
          />
        ))}
      </ul>
      {adding && (
        <PlanDialog kind={adding} file={file} items={items} purpose={purpose} onClose={() => setAdding(null)} />
      )}
      {ending && <EndDialog item={ending} purpose={purpose} onClose={() => setEnding(null)} />}
    </section>
  )
}

/** Of appointments alone people are reminded: without one nobody asks who was. */
const isReminded = (plan: PlanShown | undefined): boolean =>
  plan?.items.some(({ kind }) => kind === 'appointment') ?? false
