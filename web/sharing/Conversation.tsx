import { Languages, X } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { PersonShown } from '../../domain/people/words.ts'
import type { ConsentsShown, Expression } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { languages, openLanguage } from '../locales/language.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { type Given, type Partner, questionsOf } from './answers.ts'
import { ConsentCard } from './ConsentCard.tsx'
import { useBackToOwnLanguage } from './own-language.ts'
import { ReadBack } from './ReadBack.tsx'

type Props = {
  said: ConsentsShown
  person: string
  name: string
  people: readonly PersonShown[]
  purpose: Purpose
  onClose: () => void
}
const WAYS: readonly Expression[] = ['spoken', 'signature', 'thumbprint', 'recorded-voice', 'witnessed']

/** Turned to the person: one recipient, one question, three equal answers; then everything is read back, and only then sent. */
export function Conversation({ said, person, name, people, purpose, onClose }: Props) {
  const say = useSay()
  const questions = questionsOf(said.partners)
  const [given, setGiven] = useState<Given[]>([])
  const [at, setAt] = useState(0)
  const [by, setBy] = useState<Expression>('spoken')
  useBackToOwnLanguage()
  const now = questions[at]
  const answer = (one: Given) => {
    setGiven([...given.filter(({ partner }) => partner !== one.partner), one])
    setAt(given.length >= questions.length ? questions.length : at + 1)
  }
  return (
    <ModalOverlay className="turned-over" isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="turned-modal">
        <Dialog className="turned" aria-label={say('consent.start')}>
          <Head questions={questions} at={at} onClose={onClose} />
          <div className="middle-of-it">
            {now ? (
              <ConsentCard
                key={at}
                partner={now}
                by={by}
                onAnswer={answer}
                {...(at > 0 ? { onBack: () => setAt(at - 1) } : {})}
              />
            ) : (
              <ReadBack
                given={given}
                said={said}
                person={person}
                name={name}
                people={people}
                purpose={purpose}
                onChange={(partner) => setAt(questions.indexOf(partner))}
                onClose={onClose}
              />
            )}
          </div>
          {now && (
            <footer className="no-print">
              <Segmented
                label={say('consent.how-said')}
                value={by}
                options={WAYS.map((value) => ({ value, label: say(`consent-how.${value}`) }))}
                onChoose={setBy}
              />
            </footer>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type HeadProps = { questions: readonly Partner[]; at: number; onClose: () => void }
/** How far one has come, in which language, and the way out. */
function Head({ questions, at, onClose }: HeadProps) {
  const say = useSay()
  const isAsking = at < questions.length
  return (
    <header>
      <span className="dots" aria-hidden="true">
        {questions.map((one, nth) => (
          <i key={`${one.recipient.id} ${one.purpose}`} className={nth === at ? 'on' : nth < at ? 'was' : ''} />
        ))}
      </span>
      <span>{isAsking ? say('consent.nth', { nth: at + 1, of: questions.length }) : say('consent.read-back')}</span>
      <span className="end row">
        <LanguageOf />
        <Button look="quiet" icon={X} onClick={onClose}>
          {say('consent.stop')}
        </Button>
      </span>
    </header>
  )
}

/** The language of the person, for as long as the conversation lasts. */
function LanguageOf() {
  const say = useSay()
  const now = useLanguage()
  const next = languages[(languages.findIndex(({ code }) => code === now) + 1) % languages.length]!
  return (
    <Button
      look="quiet"
      icon={Languages}
      aria-label={`${say('agreement.read-in')} ${next.name}`}
      onClick={() => void openLanguage(next.code)}
    >
      <bdi lang={next.code}>{next.name}</bdi>
    </Button>
  )
}
