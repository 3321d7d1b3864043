import type { LineShown } from '../../domain/cases/words.ts'
import type { Moment } from '../kit/Timeline.tsx'
import { Say } from '../locales/Say.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { File } from './CasePage.tsx'
import { useLineWords } from './use-line-words.tsx'

export type TimelineFilter = 'all' | 'family' | 'looks'

const ofFamily = new Set([
  'register-household',
  'draw-tie',
  'judge-tie',
  'join-household',
  'leave-household',
  'state-child-status',
  'link-records',
  'unlink-records',
])
const big = new Set(['register-household', 'close-case', 'reopen-case', 'move-case', 'judge-tie', 'run-import'])

/** The moments of a case, newest first: lines of the ledger in words, and the partings of the family. */
export function useTimeline(file: File, lines: readonly LineShown[], filter: TimelineFilter): Moment[] {
  const say = useSay()
  const words = useLineWords(file.people)
  const { when } = useMoments()
  const partial = usePartialDate()
  const nameOf = (id: string) => plainName(file.people.find((person) => person.id === id)?.names ?? [], true)
  const fits = (line: LineShown) =>
    filter === 'family' ? ofFamily.has(line.name) : filter === 'looks' ? line.outcome !== 'done' : true
  const told = lines.filter(fits).map((line) => ({
    at: line.at,
    moment: {
      id: line.deed,
      look: line.outcome === 'refused' ? ('no' as const) : big.has(line.name) ? ('big' as const) : ('plain' as const),
      what: words(line),
      when: (
        <>
          {when(line.at)} · <bdi>{line.by}</bdi>
          {line.agency && line.agency !== file.agency.name ? (
            <>
              , <bdi>{line.agency}</bdi>
            </>
          ) : null}
        </>
      ),
    },
  }))
  const partings =
    filter === 'looks'
      ? []
      : file.family.separations.map(({ id, at, person, cause, when: since, place }) => ({
          at,
          moment: {
            id,
            look: 'cut' as const,
            what: <Say id="timeline.parted" values={{ name: nameOf(person), cause: say(`cause.${cause}`) }} />,
            when: [since && partial({ edtf: since }), place, say('timeline.told-on', { when: when(at) })]
              .filter(Boolean)
              .join(' · '),
          },
        }))
  return [...told, ...partings].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ moment }) => moment)
}
