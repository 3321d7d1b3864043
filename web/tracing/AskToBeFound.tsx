import { useState } from 'react'
import type { AnswererShown } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { BelongingDialog, type SomeOfFamily } from '../unity/BelongingDialog.tsx'
import { BeFoundDialog } from './BeFoundDialog.tsx'

type Props = {
  person: string
  answerer: AnswererShown
  candidate: string | null
  family: SomeOfFamily
  purpose: Purpose
  onClose: () => void
}

/** Asks whether somebody agrees to be found; for a child what is best can be written down on the way. */
export function AskToBeFound({ family, purpose, onClose, ...asked }: Props) {
  const [isAtBest, setAtBest] = useState(false)
  if (isAtBest)
    return (
      <BelongingDialog doing={{ act: 'order' }} around={family} purpose={purpose} onClose={() => setAtBest(false)} />
    )
  return <BeFoundDialog {...asked} purpose={purpose} onFindBest={() => setAtBest(true)} onClose={onClose} />
}
