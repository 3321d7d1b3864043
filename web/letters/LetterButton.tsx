import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { fetchFile } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { saveFile } from '../kit/save-file.ts'
import { languages } from '../locales/language.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

/** What a letter is about, as the house is asked for it. */
type About = Readonly<{ about: 'case' | 'decision' | 'referral' } & Record<string, string>>
type Props = { about: About; purpose: Purpose }

/** A letter as PDF, in the language of whoever gets it and not of whoever prints it. */
export function LetterButton({ about, purpose }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" icon={FileText} onClick={() => setAsking(true)}>
        {say('letter.button')}
      </Button>
      {asking && <LetterDialog about={about} purpose={purpose} onClose={() => setAsking(false)} />}
    </>
  )
}

function LetterDialog({ about, purpose, onClose }: Props & { onClose: () => void }) {
  const say = useSay()
  const [language, setLanguage] = useState<string>(useLanguage())
  const [making, setMaking] = useState(false)
  const [trouble, setTrouble] = useState<Error>()
  const make = async () => {
    setMaking(true)
    setTrouble(undefined)
    await fetchFile(`/api/letters?${new URLSearchParams({ ...about, purpose, language })}`)
      .then(({ name, content }) => {
        saveFile(name, content)
        onClose()
      })
      .catch(setTrouble)
    setMaking(false)
  }
  return (
    <Dialog
      title={say('letter.button')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={making} onClick={() => void make()}>
            {say('letter.fetch')}
          </Button>
        </>
      }
    >
      <Field label={say('letter.language')} hint={say('letter.hint')}>
        <Select
          value={language}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChoose={setLanguage}
        />
      </Field>
      <Refused error={trouble} />
    </Dialog>
  )
}
