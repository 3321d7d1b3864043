import type { Identifier } from '../../domain/people/words.ts'
import { type Numbers, numbers } from './numbers.ts'
import { makeTextIndex } from './text-index.ts'

/** Remembers which documents were seen in which row, without keeping their numbers. */
export type SeenDocuments = { see(document: Identifier, row: number): number | undefined }

/** Beyond so many documents the memory is full, and later ones are no longer compared within the file. */
const most = 6_000_000

export function seeDocuments(): SeenDocuments {
  const index = makeTextIndex()
  const rows: Numbers = numbers()
  return {
    see({ kind, issuer, value }, row) {
      if (index.size >= most) return undefined
      const known = index.size
      const at = index.add(`${kind}\u0000${issuer ?? ''}\u0000${value.replace(/[\s-]/g, '').toUpperCase()}`)
      if (at === known) rows.set(at, row)
      const other = rows.at(at)
      return other === row ? undefined : other
    },
  }
}
