import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import type { AgreeToBeFound, Said } from '../words.ts'

type NewAnswer = Pick<AgreeToBeFound, 'id' | 'person' | 'candidate' | 'by' | 'guardian'> & { said: Said; words: Buffer }
export function addAnswer(act: Act, { id, person, candidate, said, by, guardian, words }: NewAnswer): void {
  void act.write`
    insert into tracing.answer (node, id, person, candidate, said, by_whom, guardian, words, agency, worker, at, deed)
    values (${act.node}, ${id}, ${person}, ${candidate}, ${said}, ${by}, ${guardian ?? null}, ${words}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type AnswerRow = {
  person: PersonId
  candidate: FactId | null
  said: Said
  byWhom: AgreeToBeFound['by']
  at: Date
}
/** Everything that these people said about being found, the first first. */
export function findAnswers(
  { find, node }: { find: Sql; node: number },
  persons: readonly PersonId[],
): Promise<AnswerRow[]> {
  return find<AnswerRow>`
    select person, candidate, said, by_whom as "byWhom", at from tracing.answer
     where person = any(${persons}::uuid[]) and node = ${node} order by at, id`
}
