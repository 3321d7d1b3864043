import { type NamePartKind, nameFromText, type PersonName } from '../../ground/person-name.ts'
import { scriptOf } from '../../ground/script.ts'

/** The runs of one script in a cell: “ራሄል Rahel” holds a name and how it is written in Latin letters. */
export function byScript(text: string): { script: string; text: string }[] {
  const runs: { script: string; text: string }[] = []
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const script = scriptOf(word)
    const last = runs.at(-1)
    if (last && (last.script === script || script === 'Zyyy')) last.text += ` ${word}`
    else runs.push({ script, text: word })
  }
  return runs
}

/** Names in lower case are given their capitals; whoever writes a capital anywhere meant what they wrote. */
export function withCapitals(text: string): string {
  if (!/\p{Script=Latin}/u.test(text) || text !== text.toLocaleLowerCase()) return text
  return text.replace(
    /(^|[\s'’-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase(),
  )
}

/** A person's names from the two cells of the sheet, one for each script that they were written in, the told one first. */
export function namesFromCells(given: string, second: string, secondKind: 'father' | 'family'): PersonName[] {
  const [givens, seconds] = [byScript(withCapitals(given)), byScript(withCapitals(second))]
  return givens.flatMap(({ script, text }, at): PersonName[] => {
    const other =
      seconds.find((run) => run.script === script)?.text ?? (givens.length === 1 ? seconds[0]?.text : undefined)
    const parts = [...partsOf(text, 'given'), ...(other ? partsOf(other, secondKind) : [])]
    return parts.length === 0 ? [] : [{ parts, script, use: at === 0 ? 'told' : 'romanised' }]
  })
}

function partsOf(text: string, kind: NamePartKind): PersonName['parts'] {
  const name = nameFromText(text)
  return name ? [{ kind, text: name.parts.map((part) => part.text).join(' ') }] : []
}
