import { Check } from 'lucide-react'
import { Fragment } from 'react'
import type { TieKind } from '../../domain/families/words.ts'
import type { PersonName } from '../../ground/person-name.ts'
import { inverse } from '../families/tie-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { languageTag, nameWords, plainName } from '../people/show-name.ts'
import { Marked } from './Marked.tsx'
import { nearestTo } from './mark-differences.ts'
import type { Review } from './ReviewPage.tsx'

type Side = Review['sides'][number]
type Kin = Side['relatives'][number]

/** Every name in its own script; its letters are held against the other side’s name in that script. */
export function NamesBeside({ names, beside }: { names: readonly PersonName[]; beside: readonly PersonName[] }) {
  return names.map((name) => (
    <Fragment key={JSON.stringify(name)}>
      <Marked
        className="person"
        lang={languageTag(name)}
        text={nameWords(name)}
        beside={nearestTo(
          nameWords(name),
          beside.filter(({ script }) => script === name.script).map((one) => nameWords(one)),
        )}
      />
      <br />
    </Fragment>
  ))
}

type Papers = { papers: Side['identifiers']; beside: Side['identifiers'] }
/** Every number with its kind; its digits are held against the nearest of that kind on the other side. */
export function PapersBeside({ papers, beside }: Papers) {
  const say = useSay()
  return papers.map(({ kind, value, issuer }) => (
    <p key={`${kind} ${value}`}>
      {say(`identifier.${kind}`)}{' '}
      <Marked
        className="code"
        text={value}
        beside={nearestTo(
          value,
          beside.flatMap((one) => (one.kind === kind ? [one.value] : [])),
        )}
      />
      {issuer && (
        <span className="small dim">
          {' '}
          <bdi>{issuer}</bdi>
        </span>
      )}
    </p>
  ))
}

export function PhonesBeside({ phones, beside }: { phones: readonly string[]; beside: readonly string[] }) {
  return phones.map((phone) => (
    <p key={phone}>
      <Marked className="code" text={phone} beside={nearestTo(phone, beside)} />
    </p>
  ))
}

/** People around a record, with a tick where the other record has somebody of a like name. */
export function KinList({ kin }: { kin: readonly Kin[] }) {
  const say = useSay()
  const words = useKinWords()
  return (
    <ul>
      {kin.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two relatives may bear one name
        <li key={at}>
          {one.alike && <Icon of={Check} tone="done" />} <bdi>{words(one)}</bdi>
          {one.alike && <span className="small mid"> {say('review.alike')}</span>}
        </li>
      ))}
    </ul>
  )
}

/** What the relative is to the person, `mother` as it stands and `mother-of` from the other end, and their name. */
function useKinWords(): (kin: Kin) => string {
  const known = useSayIfKnown()
  const relation = (kind: string) => {
    const base = kind.replace(/-of$/, '')
    const back = base === kind ? undefined : inverse[base as TieKind]
    return known(back ? `relation.${back}` : `kin.${base}`, { sex: 'unknown' })
  }
  return ({ kind, names }) => [relation(kind), plainName(names)].filter(Boolean).join(': ')
}
