import type { FormLanguage, Labels } from '../../domain/forms/words.ts'

/** A text of a form in a language; where it lacks that, in one that it has. */
export const labelIn = (labels: Labels | undefined, language: FormLanguage): string =>
  labels?.[language]?.trim() || labels?.en?.trim() || Object.values(labels ?? {}).find((text) => text?.trim()) || ''
