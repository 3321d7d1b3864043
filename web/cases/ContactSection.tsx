import { Pencil, Phone } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Contact, PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Hatch } from '../kit/Hatch.tsx'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'
import { part } from '../shell/part.tsx'
import { type File, looksOnly } from './CasePage.tsx'

const ContactDialog = part(() => import('../people/ContactDialog.tsx'), 'ContactDialog')
type Props = { file: File; focus: PersonShown | undefined; purpose: Purpose }

/** How to reach them without putting them in danger: the rule first, then the number. */
export function ContactSection({ file, focus, purpose }: Props) {
  const say = useSay()
  const [changing, setChanging] = useState(false)
  const closed = file.restricted.find(({ category }) => category === 'contact')
  const contact = focus?.contact
  const safe = contact?.safe
  return (
    <section className="box pad stack-3" id="safe-contact" aria-labelledby="contact-head">
      <h2 id="contact-head">{say('case.contact')}</h2>
      {closed && (
        <Hatch title={say('closed.title', { category: say('category.contact') })}>
          {say('closed.words', { holder: file.agency.name })}
        </Hatch>
      )}
      {!closed && !contact && <p className="dim">{say('contact.not-asked')}</p>}
      {safe && (
        <Note tone="harm" icon={Phone}>
          {safe.hours && <p>{say('safe.hours', { hours: safe.hours })}</p>}
          {safe.askFor && <p>{say('safe.ask-for', { name: safe.askFor })}</p>}
          {safe.never && <p>{say('safe.never', { words: safe.never })}</p>}
          {safe.leaveMessage !== undefined && <p>{say(safe.leaveMessage ? 'safe.message' : 'safe.no-message')}</p>}
          {safe.remind && <p>{say(`safe.remind-${safe.remind.mailbox}`)}</p>}
        </Note>
      )}
      {contact && <Ways contact={contact} />}
      {focus && !closed && !file.closed && !looksOnly(file) && (
        <div className="no-print">
          <Button look="quiet" icon={Pencil} onClick={() => setChanging(true)}>
            {say('contact.change')}
          </Button>
        </div>
      )}
      {focus && changing && (
        <Suspense>
          <ContactDialog person={focus} purpose={purpose} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </section>
  )
}

function Ways({ contact }: { contact: Contact }) {
  const say = useSay()
  return (
    <dl className="kv">
      {contact.phones.map((phone) => (
        <div key={phone} style={{ display: 'contents' }}>
          <dt>{say('contact.phone')}</dt>
          <dd>
            <bdi className="code" dir="ltr">
              {phone}
            </bdi>
          </dd>
        </div>
      ))}
      {contact.email && (
        <>
          <dt>{say('contact.email')}</dt>
          <dd>
            <bdi>{contact.email}</bdi>
          </dd>
        </>
      )}
      {contact.address && (
        <>
          <dt>{say('contact.address')}</dt>
          <dd>
            <bdi>{contact.address}</bdi>
          </dd>
        </>
      )}
    </dl>
  )
}
