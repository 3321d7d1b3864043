import { OctagonAlert, Phone, ShieldAlert, Unlink } from 'lucide-react'
import type { PersonShown } from '../../domain/people/words.ts'
import { spanOf } from '../../ground/partial-date.ts'
import { apartNow } from '../families/tie-look.ts'
import { Chip } from '../kit/Chip.tsx'
import { daysBetween, today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { File } from './CasePage.tsx'
import { lonelyChildren } from './lonely-children.ts'

/** The latest day on which they can have been together: as told, and never after it was told. */
function lastTogether(when: string | undefined, told: string): string {
  const latest = when ? spanOf({ edtf: when }).latest : told
  return latest < told ? latest : told
}

/** What must be seen at once: who is apart, who is a child alone, how not to call, what is needed. */
export function BannerSigns({ file, focus }: { file: File; focus: PersonShown | undefined }) {
  const say = useSay()
  const nameOf = (id: string) => plainName(file.people.find((person) => person.id === id)?.names ?? [], true)
  const safe = focus?.contact?.safe
  const rule = safe && [
    safe.hours && say('safe.hours', { hours: safe.hours }),
    safe.askFor && say('safe.ask-for', { name: safe.askFor }),
    safe.never && say('safe.never', { words: safe.never }),
    safe.leaveMessage === false && say('safe.no-message'),
  ]
  return (
    <div className="signs">
      {[...apartNow(file.family).values()].map(({ person, when, at }) => (
        <Chip key={person} tone="apart" icon={Unlink}>
          {say('case.apart-days', {
            name: nameOf(person),
            days: Math.max(0, daysBetween(lastTogether(when, at), today())),
            sure: when ? 'yes' : 'no',
          })}
        </Chip>
      ))}
      {lonelyChildren(file.family).map(({ person, status }) => (
        <Chip key={person} tone="harm" icon={OctagonAlert}>
          {nameOf(person)}: {say(`child-status.${status}`)}
        </Chip>
      ))}
      {rule && (
        <Chip tone="harm" icon={Phone}>
          {rule.filter(Boolean).join(' · ')}
        </Chip>
      )}
      {[...new Set(file.needs.map(({ code }) => code))].map((code) => (
        <Chip key={code} tone="wait" icon={ShieldAlert}>
          {say(`need-short.${code}`)}
        </Chip>
      ))}
    </div>
  )
}
