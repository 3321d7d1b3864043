import type { CodeList } from '../../domain/forms/words.ts'
import type { Notice, PrimeroLookup, PrimeroOption } from './words.ts'

export const keyFrom = (name: string): string =>
  name
    .replace(/^lookup-/, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
    .replace(/^constructor$/, 'constructor_')

type Tell = (notice: Notice) => void

/** Lookups as lists of codes. A value that stands there twice is taken once, and told. */
export function readLookups(lookups: readonly PrimeroLookup[], tell: Tell): CodeList[] {
  return lookups.map(({ unique_id: id, name_en: name, lookup_values_en: said, lookup_values: unsaid }) => {
    const place = `lookup ${id}`
    if (!said && unsaid)
      tell({ place, kind: 'wrong', says: 'its values are of no language; they are taken as English' })
    if (!said && !unsaid) tell({ place, kind: 'wrong', says: 'it has no values' })
    return { key: keyFrom(id), name: { en: name ?? id }, codes: codesFrom(said ?? unsaid ?? [], place, tell) }
  })
}

/** Values as codes, each once. */
export function codesFrom(options: readonly PrimeroOption[], place: string, tell: Tell): CodeList['codes'] {
  const codes = new Map<string, CodeList['codes'][number]>()
  for (const option of options) {
    const id = typeof option === 'string' ? option : String(option.id)
    const words = typeof option === 'string' ? option : (option.display_text ?? id)
    const code = id
      .trim()
      .replace(/[^A-Za-z0-9_.-]+/g, '_')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 80)
    if (code === '') tell({ place, kind: 'wrong', says: `a value that cannot be a code is left out: “${id}”` })
    else if (codes.has(code))
      tell({ place, kind: 'wrong', says: `the value ${code} stands there twice; the second is left out` })
    else codes.set(code, { code, label: { en: words } })
    if (code !== '' && code !== id) tell({ place, kind: 'other', says: `the value “${id}” becomes the code ${code}` })
  }
  return [...codes.values()]
}
