import type { AsylumShown } from '../../domain/asylum/words.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { Step } from './AsylumDialog.tsx'
import { ClockNote } from './ClockNote.tsx'

type Claim = AsylumShown['claims'][number]
type Props = { claim: Claim; file: File; writes: boolean; onStep: (step: Step) => void }

/** One claim from its day on, in the order in which things happened. */
export function ClaimBox({ claim, file, writes, onStep }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  const name = plainName(file.people.find(({ id }) => id === claim.person)?.names ?? [], true)
  return (
    <li className="stack pad claim">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        · {say(`claim-kind.${claim.kind}`)} · {fullDay(claim.madeOn)}
      </p>
      {claim.prior?.map(({ country, year, outcome }) => (
        <p key={country + year} className="small">
          {say('asylum.asked-before', { country, year: year ?? '?' })} <bdi>{outcome}</bdi>
        </p>
      ))}
      {claim.interviews.map((interview) => (
        <Interview key={interview.id} interview={interview} writes={writes} onStep={onStep} />
      ))}
      {claim.rulings.map((ruling) => (
        <Ruling key={ruling.id} ruling={ruling} writes={writes} onStep={onStep} />
      ))}
      {writes && (
        <p className="row wrap no-print">
          <Button onClick={() => onStep({ does: 'interview', claim: claim.id })}>{say('asylum-act.interview')}</Button>
          <Button onClick={() => onStep({ does: 'ruling', claim: claim.id })}>{say('asylum-act.ruling')}</Button>
        </p>
      )}
    </li>
  )
}

type Writes = Pick<Props, 'writes' | 'onStep'>
function Interview({ interview, writes, onStep }: Writes & { interview: Claim['interviews'][number] }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { id, kind, on, interpreter, words, turns } = interview
  const last = turns.at(-1)
  return (
    <div className="part">
      <p>
        {say(`interview-kind.${kind}`)} · {fullDay(on)}{' '}
        <Chip {...(last ? {} : { tone: on < today() ? ('harm' as const) : ('wait' as const) })}>
          {last ? say(`interview-outcome.${last.outcome}`) : say('asylum.planned')}
        </Chip>
      </p>
      {interpreter !== 'not-needed' && <p className="small mid">{say(`interpreter.${interpreter}`)}</p>}
      {[words, last?.words].map(
        (told) =>
          told && (
            <p key={told} className="small prose" dir="auto">
              {told}
            </p>
          ),
      )}
      {writes && last?.outcome !== 'held' && last?.outcome !== 'cancelled' && (
        <Button look="quiet" onClick={() => onStep({ does: 'end-interview', interview: id, seen: turns.length })}>
          {say('asylum-act.end-interview')}
        </Button>
      )}
    </div>
  )
}

function Ruling({ ruling, writes, onStep }: Writes & { ruling: Claim['rulings'][number] }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const { id, outcome, procedure, decidedOn, notifiedOn, grounds, clock, appeal } = ruling
  return (
    <div className="part stack">
      <p>
        <b>{say(`ruling.${outcome}`)}</b> · {say(`procedure.${procedure}`)} · {fullDay(decidedOn)}
      </p>
      {grounds && (
        <p className="small prose" dir="auto">
          {grounds}
        </p>
      )}
      <p className="small mid">
        {notifiedOn ? say('asylum.notified', { day: fullDay(notifiedOn) }) : say('asylum.not-notified')}
      </p>
      {clock && !appeal && <ClockNote clock={clock} />}
      {notifiedOn && !clock && <p className="small mid">{say('asylum.no-clock')}</p>}
      {appeal && (
        <p className="small">
          {say(appeal.late ? 'asylum.appealed-late' : 'asylum.appealed', { day: fullDay(appeal.on) })}
        </p>
      )}
      {writes && !appeal && (
        <p className="row wrap no-print">
          {!notifiedOn && (
            <Button onClick={() => onStep({ does: 'notify', ruling: id })}>{say('asylum-act.notify')}</Button>
          )}
          {notifiedOn && (
            <Button onClick={() => onStep({ does: 'appeal', ruling: id })}>{say('asylum-act.appeal')}</Button>
          )}
        </p>
      )}
    </div>
  )
}
