import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { AssignDialog } from './AssignDialog.tsx'

type Props = { purpose: Purpose; chosen: string[] | undefined; onChange: (chosen: string[] | undefined) => void }
const MOST = 100

/** Chooses cases of the list and gives all of them to one colleague. */
export function GiveMany({ purpose, chosen, onChange }: Props) {
  const say = useSay()
  const me = useMe()
  const [giving, setGiving] = useState(false)
  if (!mayDo(me, 'casework', purpose)) return null
  if (!chosen)
    return (
      <Button look="quiet" onClick={() => onChange([])}>
        {say('cases.choose')}
      </Button>
    )
  return (
    <div className="row wrap" role="status">
      <span>{say('cases.chosen', { count: chosen.length })}</span>
      <Button off={chosen.length === 0 || chosen.length > MOST} onClick={() => setGiving(true)}>
        {say('assign.give')}
      </Button>
      <Button look="quiet" onClick={() => onChange(undefined)}>
        {say('act.cancel')}
      </Button>
      {giving && (
        <AssignDialog
          cases={chosen}
          purpose={purpose}
          onClose={(done) => {
            setGiving(false)
            if (done) onChange(undefined)
          }}
        />
      )}
    </div>
  )
}
