import type { DocumentShown } from '../../domain/documents/words.ts'

/** Papers by their newest versions, each with those that it replaced, the newest of them first. */
export function versionsOf(documents: readonly DocumentShown[]): { last: DocumentShown; earlier: DocumentShown[] }[] {
  const by = new Map(documents.map((one) => [one.id, one]))
  const replaced = new Set(documents.map(({ before }) => before))
  const earlierThan = ({ before }: DocumentShown): DocumentShown[] => {
    const one = before && by.get(before)
    return one ? [one, ...earlierThan(one)] : []
  }
  return documents.filter(({ id }) => !replaced.has(id)).map((last) => ({ last, earlier: earlierThan(last) }))
}
