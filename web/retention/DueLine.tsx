import { Archive, FileClock } from 'lucide-react'
import { useState } from 'react'
import { type Due, PROPOSED_MOST } from '../../domain/retention/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Names } from '../kit/Names.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { toggled } from '../sharing/toggled.ts'
import { ProposeDueDialog } from './ProposeDueDialog.tsx'
import { type Line, useScheduleWords } from './schedule-words.ts'

type Props = { line: Line; due: readonly Due[]; isProposed: (due: Due) => boolean; purpose: Purpose }

/** One line of the schedule with the people for whom it is due: all or some are chosen and proposed; who is kept says why. */
export function DueLine({ line, due, isProposed, purpose }: Props) {
  const say = useSay()
  const words = useScheduleWords()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [proposing, setProposing] = useState(false)
  const free = due.filter((one) => one.kept.length === 0 && !isProposed(one))
  const chosen = free.filter(({ person }) => picked.includes(person)).slice(0, PROPOSED_MOST)
  const allChosen = free.length > 0 && chosen.length === free.length
  const all = () => setPicked(allChosen ? [] : free.map(({ person }) => person))
  return (
    <section className="due-line" aria-labelledby={`due-${line.id}`}>
      <h3 id={`due-${line.id}`}>{words.line(line)}</h3>
      {free.length > 0 && (
        <label className="due-all">
          <input type="checkbox" checked={allChosen} onChange={all} />
          <span>{say('erasing.all-of-line', { count: free.length })}</span>
        </label>
      )}
      <ul className="lines due">
        {due.map((one) => (
          <DuePerson
            key={one.person}
            due={one}
            proposed={isProposed(one)}
            picked={picked.includes(one.person)}
            onPick={() => setPicked(toggled(picked, one.person as string))}
          />
        ))}
      </ul>
      {free.length > 0 && (
        <p className="boxpart no-print">
          <Button icon={Archive} off={chosen.length === 0} onClick={() => setProposing(true)}>
            {say(`erasing.propose-${line.action}`, { count: chosen.length })}
          </Button>
        </p>
      )}
      {proposing && (
        <ProposeDueDialog
          line={line}
          due={chosen}
          purpose={purpose}
          onProposed={() => setPicked([])}
          onClose={() => setProposing(false)}
        />
      )}
    </section>
  )
}

type Person = { due: Due; proposed: boolean; picked: boolean; onPick: () => void }
function DuePerson({ due, proposed, picked, onPick }: Person) {
  const say = useSay()
  const words = useScheduleWords()
  const { fullDay } = useMoments()
  const kept = words.kept(due.kept)
  const isFree = kept.length === 0 && !proposed
  const whole = (
    <span>
      <Names names={due.names} />
      <span className="small mid"> {say('erasing.since', { day: fullDay(dayOf(new Date(due.closedAt))) })}</span>
    </span>
  )
  return (
    <li>
      {isFree ? (
        <label>
          <input
            type="checkbox"
            checked={picked}
            onChange={onPick}
            aria-label={plainName(due.names) || say('person.name-closed')}
          />
          {whole}
        </label>
      ) : (
        <div className="stack">
          <p>{whole}</p>
          {proposed && <p className="small">{say('erasing.proposed-already')}</p>}
          {kept.map(({ rule, words: why }) => (
            <p key={rule} className="small">
              <Icon of={FileClock} /> {why}
            </p>
          ))}
        </div>
      )}
    </li>
  )
}
