import { Eye } from 'lucide-react'
import { Suspense } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { Note } from '../kit/Note.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { usePage } from '../shell/page.ts'
import { part } from '../shell/part.tsx'
import { CaseAside } from './CaseAside.tsx'
import { CaseBanner } from './CaseBanner.tsx'
import { CaseContents } from './CaseContents.tsx'
import { type File, type FileWork, looksOnly } from './CasePage.tsx'
import { ClosedNote } from './ClosedNote.tsx'
import { ContactSection } from './ContactSection.tsx'
import { NeedsSection } from './NeedsSection.tsx'
import { NotesSection } from './NotesSection.tsx'
import { NowPlanNext } from './NowPlanNext.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { PrintHead } from './PrintHead.tsx'
import { TasksSection } from './TasksSection.tsx'
import { WhatHasHappened } from './WhatHasHappened.tsx'

const TriageSection = part(() => import('../triage/TriageSection.tsx'), 'TriageSection')
const PlanSection = part(() => import('../plans/PlanSection.tsx'), 'PlanSection')
const CircumstancesSection = part(() => import('../circumstances/CircumstancesSection.tsx'), 'CircumstancesSection')
const StaysSection = part(() => import('../shelter/StaysSection.tsx'), 'StaysSection')
const DocumentsSection = part(() => import('../documents/DocumentsSection.tsx'), 'DocumentsSection')
const AsylumSection = part(() => import('../asylum/AsylumSection.tsx'), 'AsylumSection')
const DecisionsSection = part(() => import('../decisions/DecisionsSection.tsx'), 'DecisionsSection')
const FormsSection = part(() => import('../forms/FormsSection.tsx'), 'FormsSection')

type Props = {
  file: File
  work: FileWork | undefined
  workError: Error | null
  stale: Error | null
  purpose: Purpose
  onPurpose: (purpose: Purpose) => void
  onAgain: () => void
}

/** The case, once it is known who it is about. */
export function CaseView({ file, work, workError, stale, purpose, onPurpose, onAgain }: Props) {
  const say = useSay()
  const focus = file.people.find((person) => person.id === file.focus)
  const heading = usePage(plainName(focus?.names ?? []) || file.number)
  return (
    <main id="main" className="full">
      <PrintHead purpose={purpose} />
      <CaseBanner file={file} focus={focus} purpose={purpose} onPurpose={onPurpose} heading={heading} />
      <div className="case">
        <CaseContents file={file} work={work} />
        <div className="stack-3 middle">
          {stale && <Trouble error={stale} onAgain={onAgain} />}
          <ClosedNote file={file} />
          {work ? (
            <>
              <NowPlanNext file={file} work={work} purpose={purpose} />
              <WhatHasHappened file={file} work={work} purpose={purpose} />
            </>
          ) : file.standing.because === 'emergency' ? null : looksOnly(file) ? (
            <Note tone="note" icon={Eye}>
              {say('open.to-you', { agency: file.agency.name })}
            </Note>
          ) : workError ? (
            <Trouble error={workError} onAgain={onAgain} />
          ) : (
            <Waiting />
          )}
          <PeopleSection file={file} purpose={purpose} />
          <ContactSection file={file} focus={focus} purpose={purpose} />
          <NeedsSection file={file} />
          {work && (
            <Suspense fallback={<Waiting lines={2} />}>
              <TriageSection file={file} purpose={purpose} />
              <PlanSection file={file} purpose={purpose} />
              <CircumstancesSection file={file} purpose={purpose} />
              <StaysSection file={file} purpose={purpose} />
              <AsylumSection file={file} purpose={purpose} />
              <DecisionsSection file={file} purpose={purpose} />
              <DocumentsSection file={file} purpose={purpose} />
            </Suspense>
          )}
          <Suspense fallback={<Waiting lines={2} />}>
            <FormsSection
              person={file.focus}
              name={plainName(focus?.names ?? [], true)}
              file={file.id}
              closed={file.closed !== null}
              purpose={purpose}
            />
          </Suspense>
          {work && <TasksSection file={file} work={work} purpose={purpose} />}
          {work && <NotesSection file={file} work={work} purpose={purpose} />}
        </div>
        <CaseAside file={file} work={work} purpose={purpose} />
      </div>
    </main>
  )
}
