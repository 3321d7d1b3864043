import { useState } from 'react'
import { MailWay, NoticeLanguage, type NoticeSettingsShown, Urgency } from '../../domain/notices/words.ts'
import { useUsualPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Select } from '../kit/Select.tsx'
import { languages } from '../locales/language.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { QuietHours } from './QuietHours.tsx'

export type Wished = Pick<NoticeSettingsShown, 'language' | 'zone' | 'quiet' | 'through' | 'digestAt' | 'mail'> & {
  address: string
}
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** Of whoever said nothing yet: the language of their screen and the time zone of their device. */
function firstWish(settings: NoticeSettingsShown, language: NoticeLanguage): Wished {
  const { zone, quiet, through, digestAt, mail, edition } = settings
  const known = { address: settings.address ?? '', quiet, through, digestAt, mail }
  return edition > 0
    ? { ...known, language: settings.language, zone }
    : { ...known, language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

/** What the worker wishes, as far as they changed it here, and whether it is saved. */
function useWishes(settings: NoticeSettingsShown) {
  const language = useLanguage()
  // What was changed here lies over what the house knows, so that a change made elsewhere is seen and the place in the form is kept.
  const [changed, setChanged] = useState<Partial<Wished>>({})
  const wished = { ...firstWish(settings, language), ...changed }
  const [saved, setSaved] = useState(false)
  const { send, sending, refusal } = useDeed('set-notice-settings', useUsualPurpose())
  const change = (part: Partial<Wished>) => {
    setSaved(false)
    setChanged({ ...changed, ...part })
  }
  const save = async () => {
    const { address, ...rest } = wished
    if (!(await send({ seen: settings.edition, ...rest, address: address.trim() || null }))) return
    setChanged({})
    setSaved(true)
  }
  return { wished, change, save, saved, sending, refusal }
}

/** By mail, how soon; in which language; and when not. */
export function HowToBeTold({ settings }: { settings: NoticeSettingsShown }) {
  const say = useSay()
  const { wished, change, save, saved, sending, refusal } = useWishes(settings)
  return (
    <section className="box pad stack-4" aria-labelledby="how-told">
      <h2 id="how-told">{say('notices.by-mail')}</h2>
      <p className="mid">{say('notices.always')}</p>
      {!settings.mails && <Note tone="wait">{say('notices.no-mail-here')}</Note>}
      {settings.mails && !wished.address && <Note>{say('notices.no-address')}</Note>}
      <Field label={say('notices.address')} hint={say('notices.address-hint')}>
        <Input
          type="email"
          dir="ltr"
          value={wished.address}
          onChange={({ target }) => change({ address: target.value })}
        />
      </Field>
      <MailWays mail={wished.mail} onChange={(mail) => change({ mail })} />
      <div className="grid-2">
        <Field label={say('notices.digest-at')}>
          <Select
            value={String(wished.digestAt)}
            options={hours}
            onChoose={(hour) => change({ digestAt: Number(hour) })}
          />
        </Field>
        <Field label={say('notices.language')}>
          <Select
            value={wished.language}
            options={NoticeLanguage.options.map((value) => ({
              value,
              label: languages.find(({ code }) => code === value)!.name,
            }))}
            onChoose={(value) => change({ language: value as NoticeLanguage })}
          />
        </Field>
      </div>
      <QuietHours wished={wished} onChange={change} />
      <Refused error={refusal} />
      <div className="row">
        <Button look="main" off={sending} onClick={() => void save()}>
          {say('notices.save')}
        </Button>
        <span role="status">{saved && say('notices.saved')}</span>
      </div>
    </section>
  )
}

type Ways = { mail: Wished['mail']; onChange: (mail: Wished['mail']) => void }
function MailWays({ mail, onChange }: Ways) {
  const say = useSay()
  return Urgency.options.map((urgency) => (
    <Segmented
      key={urgency}
      label={say(`notices.told-${urgency}`)}
      value={mail[urgency]}
      options={MailWay.options.map((value) => ({ value, label: say(`mail-way.${value}`) }))}
      onChoose={(way) => onChange({ ...mail, [urgency]: way })}
    />
  ))
}
