import type { ReactNode } from 'react'
import type { BelongingShown } from '../../domain/unity/care/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { BelongingAct } from './BelongingDialog.tsx'

type Naming = { name: (person: string | null) => ReactNode }
type Doing = { onDo: (doing: BelongingAct) => void }

const Told = ({ words }: { words: string | null }) => words && <p dir="auto">{words}</p>

const TONES = { verified: 'done', claimed: 'wait', contested: 'harm', ended: 'note' } as const
/** Who cares for whom, on which basis, and how well that is known. */
export function CareLine({ care, name, onDo }: { care: BelongingShown['care'][number] } & Naming & Doing) {
  const say = useSay()
  const { fullDay } = useMoments()
  return (
    <li className="stack">
      <p className="row wrap">
        {name(care.carer)} {say(`care-form.${care.form}`)} {name(care.over)}
        <Chip tone={TONES[care.status]}>{say(`tie-status.${care.status}`)}</Chip>
        <span className="small mid">
          {say(`care-basis.${care.basis}`)} · {say('shelter.since', { day: fullDay(care.since) })}
        </span>
      </p>
      <Told words={care.words} />
      {care.status !== 'ended' && (
        <p className="no-print">
          <Button look="quiet" onClick={() => onDo({ act: 'judge', care })}>
            {say('belonging-act.judge')}
          </Button>
        </p>
      )}
    </li>
  )
}

export function WishLine({ wish, name }: { wish: BelongingShown['wishes'][number] } & Naming) {
  const say = useSay()
  return (
    <li>
      <p className="row wrap">
        {name(wish.person)} {say(`wants.${wish.wants}`)} {wish.about ? name(wish.about) : say('belonging.anyone')}
      </p>
      <Told words={wish.words} />
    </li>
  )
}

/** What a panel or a court has found, and until when it holds. */
export function FindingLine({ found, name }: { found: BelongingShown['determinations'][number] } & Naming) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { form, outcome, people, on, reviewDue, late, words } = found
  return (
    <li>
      <p className="row wrap">
        <b>{say(`determination.${form}`)}</b> {say(`determination-outcome.${outcome}`)}
        {people.map((id) => (
          <span key={id}>{name(id)}</span>
        ))}
        <span className={late ? 'small harm-c' : 'small mid'}>
          {fullDay(on)}
          {reviewDue && ` · ${say('decision.review-on', { day: fullDay(reviewDue) })}`}
        </span>
      </p>
      <Told words={words} />
    </li>
  )
}
