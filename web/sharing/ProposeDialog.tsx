import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import { CATEGORIES, type Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

type Props = { known: AgreementsListed; purpose: Purpose; onClose: () => void }
const PARTS = ['identity-lite', 'family-unity', ...CATEGORIES]
const YEAR = 365 * 86_400_000
const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const toggled = (list: string[], one: string) => (list.includes(one) ? list.filter((x) => x !== one) : [...list, one])

/** Terms to put before other agencies. They open nothing yet. */
export function ProposeDialog({ known, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const words = usePartWords()
  const [title, setTitle] = useState('')
  const [parties, setParties] = useState<string[]>([])
  const [purposes, setPurposes] = useState<string[]>([])
  const [parts, setParts] = useState<string[]>(['family-unity'])
  const [countries, setCountries] = useState(me.site?.country ?? '')
  const [onward, setOnward] = useState<string[]>([])
  const [from, setFrom] = useState(day(Date.now()))
  const [until, setUntil] = useState(day(Date.now() + YEAR))
  const [steward, setSteward] = useState<string>(
    known.stewards.find(({ id }) => id === me.id)?.id ?? known.stewards[0]?.id ?? '',
  )
  const { send, sending, refusal } = useDeed('propose-agreement', purpose)
  const own = known.agencies.find(({ id }) => id === me.agency.id)
  const others = known.agencies.filter(({ id }) => parties.includes(id))
  const common = (own?.purposes ?? []).filter((one) => others.some((other) => other.purposes.includes(one)))
  const chosen = purposes.filter((one) => common.some((other) => other === one))
  const ready = title.trim() !== '' && parties.length > 0 && chosen.length > 0 && parts.length > 0 && countries !== ''
  const propose = async () => {
    const id = newDeedId()
    const done = await send({
      id,
      title: title.trim(),
      parties: [me.agency.id, ...parties],
      purposes: chosen,
      categories: parts,
      jurisdictions: countries
        .toUpperCase()
        .split(/[^A-Z]+/)
        .filter(Boolean),
      onward: onward.length > 0,
      from: `${from}T00:00:00Z`,
      until: until ? `${until}T00:00:00Z` : null,
      steward,
    })
    if (done) await navigate({ to: '/agreements/$agreement', params: { agreement: id } })
  }
  return (
    <Dialog
      title={say('agreement.propose')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={!ready || sending} onClick={() => void propose()}>
            {say('agreement.put-before')}
          </Button>
        </>
      }
    >
      <Field label={say('agreement.name')}>
        <Input value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Picks
        label={say('agreement.with')}
        options={known.agencies
          .filter(({ id }) => id !== me.agency.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
        chosen={parties}
        onToggle={(one) => setParties(toggled(parties, one))}
      />
      {common.length > 0 && (
        <Picks
          label={say('agreement.for')}
          options={common.map((value) => ({ value, label: words.purpose(value) }))}
          chosen={chosen}
          onToggle={(one) => setPurposes(toggled(purposes, one))}
        />
      )}
      <Picks
        label={say('agreement.what')}
        options={PARTS.map((value) => ({ value, label: words.part(value) }))}
        chosen={parts}
        onToggle={(one) => setParts(toggled(parts, one))}
      />
      <Field label={say('agreement.where')} hint={say('agreement.where-hint')}>
        <Input value={countries} onChange={(event) => setCountries(event.target.value)} />
      </Field>
      <div className="agreement-days">
        <Field label={say('agreement.from')}>
          <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label={say('agreement.until')}>
          <Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
        </Field>
        <Field label={say('agreement.steward')}>
          <Select
            value={steward}
            options={known.stewards.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={setSteward}
          />
        </Field>
      </div>
      <Picks
        label={say('agreement.onward')}
        options={[{ value: 'yes', label: say('agreement.onward-yes') }]}
        chosen={onward}
        onToggle={(one) => setOnward(toggled(onward, one))}
      />
      <Refused error={refusal} />
    </Dialog>
  )
}
