import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { AnswersRead } from '../../domain/forms/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { PrintHead } from '../cases/PrintHead.tsx'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { FormsSection } from './FormsSection.tsx'

/** Everything that forms say of one person. */
export function PersonFormsPage() {
  const say = useSay()
  const { person = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(person)
  const { data } = useLook<AnswersRead>('read-answers', purpose, { person })
  const name = plainName(data?.names ?? [], true) || say('person.name-closed')
  return (
    <Page
      title={say('forms.title')}
      aside={say('person.look-for', { purpose: say(`purpose.${purpose}`) })}
      acts={
        <Button look="quiet" icon={Printer} onClick={() => print()}>
          {say('act.print')}
        </Button>
      }
    >
      <PrintHead purpose={purpose} />
      <div className="measure">
        <FormsSection person={person} name={name} purpose={purpose} />
      </div>
    </Page>
  )
}
