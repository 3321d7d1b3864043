import { useState } from 'react'
import type { FamilyAround } from '../../../domain/families/words.ts'
import type { WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import type { Purpose } from '../../../ground/categories.ts'
import { useLook } from '../../api/use-look.ts'
import { Trouble } from '../../kit/Trouble.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { useSay } from '../../locales/use-say.ts'
import { BelongingDialog, type Traveller } from '../BelongingDialog.tsx'
import { TimeLine } from './TimeLine.tsx'
import { WhereList } from './WhereList.tsx'
import { WhereMap } from './WhereMap.tsx'
import './where.css'

type Props = { around: FamilyAround; purpose: Purpose }

/** Where each of a family was, is and is to be: on a common line of days, on a small map, and the same in words. */
export function WhereSection({ around, purpose }: Props) {
  const say = useSay()
  const [cancelling, setCancelling] = useState<readonly Traveller[] | null>(null)
  const { data, error, isLoading, refetch } = useLook<WhereaboutsShown>('read-whereabouts', purpose, {
    person: around.focus,
  })
  return (
    <section className="box" aria-labelledby="where">
      <h2 className="boxhead" id="where">
        {say('whereabouts.title')}
      </h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={4} />}
      {data && <Where shown={data} onCancel={setCancelling} />}
      {cancelling && (
        <BelongingDialog
          doing={{ act: 'cancel', travellers: cancelling }}
          around={around}
          purpose={purpose}
          onClose={() => setCancelling(null)}
        />
      )}
    </section>
  )
}

function Where({ shown, onCancel }: { shown: WhereaboutsShown; onCancel: (travellers: readonly Traveller[]) => void }) {
  const say = useSay()
  const isEmpty = shown.rows.every(({ spans, openness }) => spans.length === 0 && openness === 'whole')
  if (isEmpty) return <p className="pad dim">{say('whereabouts.empty')}</p>
  return (
    <div className="where">
      <TimeLine shown={shown} />
      <WhereMap shown={shown} />
      <WhereList shown={shown} onCancel={onCancel} />
    </div>
  )
}
