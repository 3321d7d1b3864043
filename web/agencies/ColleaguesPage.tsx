import { useState } from 'react'
import type { ColleagueShown, ColleaguesShown } from '../../domain/agencies/words.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { ColleagueBox } from './ColleagueBox.tsx'
import { type About, ColleagueDialog } from './ColleagueDialog.tsx'
import { Machines } from './Machines.tsx'
import { Sites } from './Sites.tsx'
import './colleagues.css'

/** The people of one's agency. Who runs its affairs sees what is known of each, and what is due. */
export function ColleaguesPage() {
  const say = useSay()
  const me = useMe()
  const [about, setAbout] = useState<{ id: string; what: About }>()
  const { data, error, isLoading, refetch } = useLook<ColleaguesShown>(
    'list-colleagues',
    'administration',
    {},
    { fresh: true },
  )
  const chosen: ColleagueShown | undefined = data?.colleagues.find(({ id }) => id === about?.id)
  return (
    <Page title={say('colleagues.title')} aside={me.agency.name}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting />}
      {data && (
        <ul className="colleagues">
          {data.colleagues.map((colleague) => (
            <ColleagueBox
              key={colleague.id}
              colleague={colleague}
              administers={data.administers && colleague.id !== me.id}
              provider={data.provider}
              onAct={(what) => setAbout({ id: colleague.id, what })}
            />
          ))}
        </ul>
      )}
      {data && <Sites administers={data.administers} />}
      {data?.administers && <Machines machines={data.machines} />}
      {about && chosen && <ColleagueDialog what={about.what} colleague={chosen} onClose={() => setAbout(undefined)} />}
    </Page>
  )
}
