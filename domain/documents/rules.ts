import type { Category } from '../../ground/categories.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'

type Version = { id: string; case: string; person: string; category: string }

/** A version follows one of the same paper, and the last of it. */
export function insistOnVersion(next: Version, before: (Version & { replaced: boolean }) | undefined): void {
  if (!before || before.case !== next.case || before.person !== next.person || before.id === next.id)
    throw new Invalid('not-there', { field: 'before' })
  if (before.category !== next.category) throw new Invalid('document-other-category', { field: 'category' })
  if (before.replaced) throw new Conflict('seen-older')
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
}
/** A name that every machine can keep a file under. */
export function fileNameOf(title: string, type: string): string {
  const plain = title.replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, ' ').replace(/^[.\s]+|[.\s]+$/g, '')
  return `${plain || 'document'}.${ENDINGS[type] ?? 'bin'}`
}

const DAY = 86_400_000
/** What nobody named within a day of its coming will be named by nobody. */
export const isForgotten = (cameAt: Date, now: Date): boolean => now.getTime() - cameAt.getTime() > DAY

/**
 * What of the field of a category must be open to whoever adds a paper under it. Copies of papers are nobody's to write by
 * the data set, since they are taken and not written: whoever may see them takes them, as with photographs.
 */
export const actionFor = (category: Category): 'read' | 'write' => (category === 'documents' ? 'read' : 'write')
