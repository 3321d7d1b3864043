import { compare, wear } from '../../domain/matching/compare-records.ts'
import { keysOf, keysToAsk } from '../../domain/matching/key-record.ts'
import { grained, link, tableOf } from '../../domain/matching/linking/index.ts'
import { wordsOf } from '../../domain/matching/normalise-name.ts'
import { scoreNames } from '../../domain/matching/score-names.ts'
import { nameFromText } from '../../ground/person-name.ts'

/** Everything that the matching says of some names, so that two places where it runs can be held against each other. */
export async function sayAll(names: readonly string[]): Promise<unknown> {
  const facts = names.flatMap((typed, at) => {
    const name = nameFromText(typed)
    return name
      ? [{ names: [name], sex: 'unknown' as const, born: { edtf: `19${50 + (at % 40)}-0${1 + (at % 9)}-11` } }]
      : []
  })
  const worn = facts.map(wear)
  const reading = tableOf([
    { name: 'name', kind: 'full-name' },
    { name: 'born', kind: 'date' },
  ])
  for (const [at, name] of names.entries()) reading.add(String(at), [name, `19${50 + (at % 40)}-0${1 + (at % 9)}-11`])
  const { pairs, bits } = await link(reading.end())
  return {
    words: names.map((name) => wordsOf([name])),
    keys: facts.map(keysOf),
    asked: facts.map((fact) => keysToAsk(fact)),
    scores: names.map((name, at) => scoreNames(name, names[(at * 7 + 1) % names.length]!).toFixed(9)),
    compared: worn.map((one, at) => compare(one, worn[(at * 5 + 2) % worn.length]!)),
    linked: [...pairs].map((pair, at) => [pair, grained(bits[at]!)]),
  }
}
