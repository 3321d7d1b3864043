import type { TieShown } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { Names } from '../kit/Names.tsx'
import { Say } from '../locales/Say.tsx'

type Props = { tie: TieShown; people: readonly PersonShown[]; brief?: PersonId | 'both' }

/** A tie as a sentence, with both people in their own script. */
export function TieSentence({ tie, people, brief }: Props) {
  const personOf = (id: PersonId) => people.find((person) => person.id === id)
  const name = (id: PersonId) => <Names short={brief === 'both' || brief === id} names={personOf(id)?.names ?? []} />
  const sex = personOf(tie.from)?.sex ?? 'unknown'
  return <Say id={`tie-sentence.${tie.kind}`} values={{ from: name(tie.from), to: name(tie.to), sex }} />
}
