import { useState } from 'react'
import type { PersonId } from '../../ground/ids.ts'
import { useKept } from '../api/remember.ts'
import { useSay } from '../locales/use-say.ts'
import { changeDraft, draft, type Panel, type Row } from './draft.ts'
import { PersonRow } from './PersonRow.tsx'

export type Opened = { row: PersonId; panel: Panel } | null

/** A sheet of paper on the desk, a stack of cards on the phone. */
export function PeopleSheet({ rows }: { rows: readonly Row[] }) {
  const say = useSay()
  const now = useKept(draft)
  const [opened, setOpened] = useState<Opened>(null)
  const head = rows[0]?.given.trim().split(/\s+/)[0]
  return (
    <div className="grid-people">
      <div className="gp headrow" aria-hidden="true">
        <span />
        <span>{say('register.given-name')}</span>
        <span>{say(now.secondName === 'father' ? 'register.fathers-name' : 'register.family-name')}</span>
        <span>{say('register.sex')}</span>
        <span>{say('register.age-or-date')}</span>
        <span>{head ? say('register.to-name', { name: head }) : say('register.to-head')}</span>
        <span>{say('register.where-now')}</span>
        <span>{say('register.needs')}</span>
      </div>
      {rows.map((row, at) => (
        <PersonRow
          key={row.id}
          row={row}
          at={at}
          open={now.open === row.id}
          onOpen={(open) => changeDraft({ open: open ? row.id : null })}
          panel={opened?.row === row.id ? opened.panel : null}
          onPanel={(panel) => setOpened(panel ? { row: row.id, panel } : null)}
        />
      ))}
    </div>
  )
}
