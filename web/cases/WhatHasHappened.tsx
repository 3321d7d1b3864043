import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type * as z from 'zod/mini'
import type { CaseLedgerShown } from '../../domain/cases/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Timeline } from '../kit/Timeline.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { type TimelineFilter, useTimeline } from './use-timeline.tsx'

type Props = { file: File; work: FileWork; purpose: Purpose }

/** What has happened, made from the ledger; partings stand in it too. */
export function WhatHasHappened({ file, work, purpose }: Props) {
  const say = useSay()
  const [filter, setFilter] = useState<TimelineFilter>('all')
  const [writing, setWriting] = useState(false)
  const ledger = useLook<z.infer<typeof CaseLedgerShown>>(
    'read-case-ledger',
    purpose,
    { case: file.id },
    { enabled: filter === 'looks' },
  )
  const moments = useTimeline(file, filter === 'looks' ? (ledger.data?.lines ?? []) : work.timeline, filter)
  const { number } = useMoments()
  return (
    <section className="box" id="what-has-happened" aria-labelledby="happened">
      <div className="boxhead row wrap">
        <h2 id="happened">{say('case.what-has-happened')}</h2>
        <span className="end no-print">
          <Segmented
            hideLabel
            label={say('timeline.filter')}
            value={filter}
            options={(['all', 'family', 'looks'] as const).map((value) => ({ value, label: say(`timeline.${value}`) }))}
            onChoose={setFilter}
          />
        </span>
        {!file.closed && (
          <Button look="quiet" icon={Plus} onClick={() => setWriting(true)}>
            {say('note.write')}
          </Button>
        )}
      </div>
      <div className="inside">
        {moments.length === 0 ? <p className="dim">{say('timeline.none')}</p> : <Timeline moments={moments} />}
        <p className="small">
          <Link to="/cases/$case/ledger" params={{ case: file.id }}>
            {say('timeline.ledger', { count: number(moments.length) })}
          </Link>
        </p>
      </div>
      {writing && <NoteDialog file={file} purpose={purpose} onClose={() => setWriting(false)} />}
    </section>
  )
}
