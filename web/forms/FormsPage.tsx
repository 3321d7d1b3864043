import { Link } from '@tanstack/react-router'
import { Archive, CheckCircle2, FilePen, FilePlus2, ListPlus, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { FormListed, FormsListed, ListShown } from '../../domain/forms/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { ListDialog } from './ListDialog.tsx'
import { labelIn } from './label-in.ts'
import { NewFormDialog } from './NewFormDialog.tsx'
import './forms.css'

/** What a mission asks besides what is built in: forms, and the lists of codes that they use. */
export function FormsPage() {
  const say = useSay()
  const purpose = useFirstPurpose('administration')
  const { data, error, refetch } = useLook<FormsListed>('list-forms', purpose, {}, { fresh: true })
  const [asking, setAsking] = useState<'form' | 'list' | ListShown | null>(null)
  const close = () => setAsking(null)
  return (
    <Page
      title={say('forms.title')}
      aside={say('forms.aside')}
      acts={
        <Button look="main" icon={FilePlus2} onClick={() => setAsking('form')}>
          {say('forms.new')}
        </Button>
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data && (
        <div className="stack-4">
          <section className="box" aria-labelledby="all-forms">
            <h2 id="all-forms">{say('forms.all')}</h2>
            <ul className="lines">
              {data.forms.length === 0 && <li className="dim">{say('forms.all-none')}</li>}
              {data.forms.map((form) => (
                <FormLine key={form.form} form={form} />
              ))}
            </ul>
          </section>
          <section className="box" aria-labelledby="all-lists">
            <div className="boxhead row wrap">
              <h2 id="all-lists">{say('forms.lists')}</h2>
              <Button look="quiet" icon={ListPlus} className="end" onClick={() => setAsking('list')}>
                {say('forms.list-new')}
              </Button>
            </div>
            <ul className="lines">
              {data.lists.length === 0 && <li className="dim">{say('forms.lists-none')}</li>}
              {data.lists.map((one) => (
                <ListLine key={`${one.agency} ${one.list.key}`} one={one} onChange={() => setAsking(one)} />
              ))}
            </ul>
          </section>
        </div>
      )}
      {asking === 'form' && <NewFormDialog purpose={purpose} onClose={close} />}
      {asking === 'list' && <ListDialog purpose={purpose} onClose={close} />}
      {asking && typeof asking === 'object' && <ListDialog known={asking} purpose={purpose} onClose={close} />}
    </Page>
  )
}

function FormLine({ form }: { form: FormListed }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <li>
      <div className="stack">
        <Link to="/forms/$form" params={{ form: form.form }}>
          {labelIn(form.name, language) || form.key}
        </Link>
        <p className="small mid">
          {say(`form-about.${form.about}`)} · {say(`form-reach.${form.reach}`)} ·{' '}
          {form.edition > 0 ? say('forms.edition', { nth: form.edition }) : say('forms.never-published')}
        </p>
      </div>
      <span className="row wrap">
        {form.retired ? (
          <Chip icon={Archive}>{say('forms.retired')}</Chip>
        ) : form.changed ? (
          <Chip tone="wait" icon={FilePen}>
            {say('forms.draft')}
          </Chip>
        ) : (
          <Chip tone="done" icon={CheckCircle2}>
            {say('forms.in-force')}
          </Chip>
        )}
      </span>
    </li>
  )
}

function ListLine({ one, onChange }: { one: ListShown; onChange: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const name = labelIn(one.list.name, language) || one.list.key
  return (
    <li>
      <div className="stack">
        <b>{name}</b>
        <p className="small mid">
          {say(`form-reach.${one.reach}`)} ·{' '}
          {say('forms.codes', { count: one.list.codes.filter(({ retired }) => !retired).length })}
        </p>
      </div>
      {one.mine && (
        <Button look="quiet" icon={Pencil} onClick={onChange}>
          {say('forms.list-change', { name })}
        </Button>
      )}
    </li>
  )
}
