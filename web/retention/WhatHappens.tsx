import { OctagonAlert } from 'lucide-react'
import type { Action } from '../../domain/retention/words.ts'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'

/** What erasing or setting aside does, in words; of erasing, that it cannot be undone. */
export function WhatHappens({ action, whole }: { action: Action; whole: boolean }) {
  const say = useSay()
  if (action === 'restrict')
    return (
      <Note tone="note">
        <p>{say('erasing.effect-restrict')}</p>
      </Note>
    )
  return (
    <Note tone="harm" icon={OctagonAlert}>
      <p>
        <b>{say('erasing.no-undo')}</b>
      </p>
      <ul className="dotted">
        <li>{say(whole ? 'erasing.effect-whole' : 'erasing.effect-part')}</li>
        <li>{say('erasing.effect-ties')}</li>
        <li>{say('erasing.effect-partners')}</li>
        <li>{say('erasing.effect-backups')}</li>
        <li>{say('erasing.effect-ledger')}</li>
      </ul>
    </Note>
  )
}
