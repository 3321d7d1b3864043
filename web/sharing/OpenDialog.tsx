import { useState } from 'react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import type { OpeningForeseen } from '../../domain/sharing/openings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Select } from '../kit/Select.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'
import { ForeseenPeople } from './ForeseenPeople.tsx'
import { usePartWords } from './part-words.ts'
import { toggled } from './toggled.ts'

type Way = {
  key: string
  agreement: AgreementsListed['agreements'][number]
  to: { id: string; name: string }
  purpose: Purpose
}

/** Every way that is open: an agreement in force, one of its other parties, a purpose of both. */
function waysOf({ agreements, agencies }: AgreementsListed, me: ReturnType<typeof useMe>): Way[] {
  const withAccount = agencies.filter(({ outside }) => !outside)
  return agreements
    .filter(({ state }) => state === 'active')
    .flatMap((agreement) =>
      agreement.parties
        .filter(({ id }) => id !== me.agency.id)
        .flatMap((to) =>
          agreement.purposes
            .filter(
              (one) => me.purposes.includes(one) && withAccount.find(({ id }) => id === to.id)?.purposes.includes(one),
            )
            .map((purpose) => ({ key: `${agreement.id} ${to.id} ${purpose}`, agreement, to, purpose })),
        ),
    )
}

/** Lets a partner see: whom, which parts, until when. What it would see, and what is lacking, is said before. */
export function OpenDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const say = useSay()
  const me = useMe()
  const { data } = useLook<AgreementsListed>('list-agreements', useUsualPurpose(), {})
  const ways = data ? waysOf(data, me) : []
  return (
    <Dialog title={say('open.let')} wide onClose={onClose}>
      {!data && <Waiting lines={3} />}
      {data && ways.length === 0 && <p>{say('open.no-way')}</p>}
      {ways.length > 0 && <OpenForm file={file} ways={ways} onClose={onClose} />}
    </Dialog>
  )
}

function OpenForm({ file, ways, onClose }: { file: File; ways: Way[]; onClose: () => void }) {
  const say = useSay()
  const words = usePartWords()
  const [key, setKey] = useState(ways[0]!.key)
  const way = ways.find((one) => one.key === key)!
  const [persons, setPersons] = useState<string[]>(file.people.map(({ id }) => id))
  const [left, setLeft] = useState<string[]>([])
  const [until, setUntil] = useState('')
  const parts = way.agreement.categories.filter((part) => !left.includes(part))
  const question = { agreement: way.agreement.id, to: way.to.id, categories: parts }
  const isWhole = persons.length > 0 && parts.length > 0
  const foreseen = useLook<OpeningForeseen>(
    'foresee-opening',
    way.purpose,
    { persons, ...question },
    { enabled: isWhole },
  )
  const { send, sending, refusal } = useDeed('open-to-partner', way.purpose)
  const people = isWhole ? (foreseen.data?.people ?? []) : []
  const ready = people.length > 0 && people.every((one) => one.parts.every(({ lack }) => lack === null))
  const open = async () => {
    const input = {
      people: persons.map((person) => ({ id: newDeedId(), person })),
      ...question,
      until: until ? `${until}T00:00:00Z` : null,
    }
    if (await send(input)) onClose()
  }
  return (
    <>
      <WayField ways={ways} value={key} onChoose={setKey} />
      <Picks
        label={say('open.people')}
        options={file.people.map(({ id, names }) => ({ value: id, label: plainName(names, true) }))}
        chosen={persons}
        onToggle={(one) => setPersons(toggled(persons, one))}
      />
      <Picks
        label={say('agreement.what')}
        options={way.agreement.categories.map((value) => ({ value, label: words.part(value) }))}
        chosen={parts}
        onToggle={(one) => setLeft(toggled(left, one))}
      />
      <Field label={say('open.day')} hint={say('open.day-hint')}>
        <Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <ForeseenPeople file={file} people={people} to={way.to.name} />
      <ConfirmFirst error={refusal} onConfirmed={() => void open()} />
      <div className="row wrap">
        <Button onClick={onClose}>{say('act.cancel')}</Button>
        <Button look="main" off={!ready || sending} onClick={() => void open()}>
          {say('open.do', { agency: way.to.name })}
        </Button>
      </div>
    </>
  )
}

function WayField({ ways, value, onChoose }: { ways: Way[]; value: string; onChoose: (key: string) => void }) {
  const say = useSay()
  const words = usePartWords()
  const options = ways.map(({ key, to, purpose, agreement }) => ({
    value: key,
    label: `${to.name} · ${words.purpose(purpose)} · ${agreement.title}`,
  }))
  return (
    <Field label={say('open.whom')}>
      <Select value={value} options={options} onChoose={onChoose} />
    </Field>
  )
}
