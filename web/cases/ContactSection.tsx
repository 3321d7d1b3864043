import { Phone } from 'lucide-react'
import type { PersonShown } from '../../domain/people/words.ts'
import { Hatch } from '../kit/Hatch.tsx'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

/** How to reach them without putting them in danger: the rule first, then the number. */
export function ContactSection({ file, focus }: { file: File; focus: PersonShown | undefined }) {
  const say = useSay()
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
        </Note>
      )}
      {contact && (
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
      )}
    </section>
  )
}
