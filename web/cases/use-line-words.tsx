import type { ReactNode } from 'react'
import type { LineShown } from '../../domain/cases/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Key } from '../locales/language.ts'
import { Say } from '../locales/Say.tsx'
import { useLanguage, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Says a line of the ledger as a sentence: what was done or seen, and with whom. */
export function useLineWords(people: readonly PersonShown[]): (line: LineShown) => ReactNode {
  const say = useSay()
  const known = useSayIfKnown()
  const list = new Intl.ListFormat(useLanguage())
  const nameOf = (id: string) => plainName(people.find((person) => person.id === id)?.names ?? [], true)
  return ({ name, outcome, persons, more }) => {
    const code = (key: string) => known(key, { sex: 'unknown' }) ?? key.slice(key.indexOf('.') + 1)
    const fields = Array.isArray(more['fields']) ? more['fields'].map((field) => code(`field.${text(field)}`)) : []
    const values = {
      names: list.format(persons.map(nameOf).filter(Boolean)),
      count: persons.length,
      fields: list.format(fields),
      status: code(
        name === 'judge-tie' ? `tie-status.${text(more['status'])}` : `child-status.${text(more['status'])}`,
      ),
      kind: code(`kin.${text(more['kind'])}`),
      from: code(`stage.${text(more['from'])}`),
      to: code(`stage.${text(more['to'])}`),
      category: code(`category.${text(more['category'])}`),
      closing: code(`closing.${text(more['closing'])}`),
      verdict: code(`verdict.${text(more['verdict'])}`),
      outcome: code(`task-outcome.${text(more['outcome'])}`),
    }
    const key = `line.${name}`
    const sentence = known(key, values) ? <Say id={key as Key} values={values} /> : <b>{name}</b>
    return outcome === 'refused' ? (
      <>
        <b className="harm-c">{say('line.refused')}</b> {sentence}
      </>
    ) : (
      sentence
    )
  }
}
