import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CATEGORIES } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Options } from '../kit/Options.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { toggled } from '../sharing/toggled.ts'
import { WhatHappens } from './WhatHappens.tsx'

const BECAUSE = ['request', 'unlawful'] as const
const WHAT = ['whole', 'part', 'restrict'] as const
/** Ties are facts and stay; who somebody is goes with the whole of them or not at all. */
const PARTS = CATEGORIES.filter((one) => one !== 'family' && one !== 'identity')

/** Proposes it for one person, aside from the schedule: they asked for it, or it should never have been kept. */
export function ProposePersonDialog({ person, name, onClose }: { person: string; name: string; onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [because, setBecause] = useState<(typeof BECAUSE)[number] | ''>('')
  const [what, setWhat] = useState<(typeof WHAT)[number] | ''>('')
  const [parts, setParts] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('propose-erasure', useFirstPurpose('rights'))
  const wrong = { because: !because, what: !what, parts: what === 'part' && parts.length === 0 }
  const propose = async () => {
    setTried(true)
    if (Object.values(wrong).some(Boolean)) return
    const item = what === 'part' ? { person, whole: false, categories: parts } : { person, whole: true, categories: [] }
    const action = what === 'restrict' ? 'restrict' : 'erase'
    if (await send({ id, action, because, line: null, items: [item] }))
      await navigate({ to: '/retention/$proposal', params: { proposal: id } })
  }
  return (
    <Dialog
      title={say('erasing.propose-one', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void propose()}>
            {say('erasing.propose')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Options
        label={say('erasing.why')}
        value={because}
        answers={BECAUSE.map((value) => ({ value, label: say(`erasing-because.${value}`) }))}
        onChoose={setBecause}
      />
      {tried && wrong.because && <p className="wrong">{say('review.choose')}</p>}
      <Options
        label={say('erasing.what')}
        value={what}
        answers={WHAT.map((value) => ({ value, label: say(`erasing-what.${value}`) }))}
        onChoose={setWhat}
      />
      {tried && wrong.what && <p className="wrong">{say('review.choose')}</p>}
      {what === 'part' && (
        <Picks
          label={say('hold.what')}
          options={PARTS.map((value) => ({ value, label: say(`category.${value}`) }))}
          chosen={parts}
          onToggle={(one) => setParts(toggled(parts, one))}
        />
      )}
      {tried && wrong.parts && <p className="wrong">{say('hold.what-needed')}</p>}
      {what && <WhatHappens action={what === 'restrict' ? 'restrict' : 'erase'} whole={what === 'whole'} />}
      <p>{say('erasing.nothing-yet')}</p>
      <Refused error={refusal} />
    </Dialog>
  )
}
