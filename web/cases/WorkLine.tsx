import { Link } from '@tanstack/react-router'
import { FileSpreadsheet, GitCompare, ListChecks, OctagonAlert, Siren, Unlink } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { WorkItem } from '../../domain/cases/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { languageTag, nameWords, otherName, plainName, toldName } from '../people/show-name.ts'
import { linkOf } from './link-of.ts'
import { useWhy } from './use-why.ts'

const icons = {
  'child-alone': OctagonAlert,
  apart: Unlink,
  emergency: Siren,
  task: ListChecks,
  review: GitCompare,
  import: FileSpreadsheet,
} as const
const tones = {
  'child-alone': 'harm',
  apart: 'apart',
  emergency: 'wait',
  task: 'note',
  review: 'wait',
  import: 'note',
} as const

/** One thing: who, why, until when, and the one next act. */
export function WorkLine({ item, isHere }: { item: WorkItem; isHere: boolean }) {
  const say = useSay()
  const why = useWhy()
  const { due, when } = useMoments()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isHere) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  const told = toldName(item.names)
  const other = otherName(item.names)
  const plain = plainName(item.names)
  const isLate = item.due !== null && item.due < today()
  return (
    <li className={isHere ? 'q here' : 'q'} ref={line}>
      <Icon of={icons[item.group]} tone={tones[item.group]} />
      <div className="who">
        <b>
          <bdi>{plain || say('person.name-closed')}</bdi>
        </b>{' '}
        {[told, other].map((name) =>
          name && nameWords(name) !== plain ? (
            <bdi className="orig" key={name.script} lang={languageTag(name)}>
              {nameWords(name)}
            </bdi>
          ) : null,
        )}
      </div>
      <p className="why">
        {why(item)}
        {item.insteadOf && (
          <span className="small mid">
            {' '}
            · <bdi>{say('work.instead-of', { name: item.insteadOf })}</bdi>
          </span>
        )}
      </p>
      <span className={isLate ? 'due harm-c' : 'due'}>
        {item.due ? due(item.due) : say('when.since', { when: when(item.since) })}
      </span>
      <Link className="btn" {...linkOf(item)} aria-label={`${say(`work-act.${item.group}`)}: ${plain}`}>
        {say(`work-act.${item.group}`)}
      </Link>
    </li>
  )
}
