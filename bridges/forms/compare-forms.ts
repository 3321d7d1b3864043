import { editionFrom, findChanges, sameAs } from '../../domain/forms/index.ts'
import type { CodeList, FormContent } from '../../domain/forms/words.ts'
import type { FactId } from '../../ground/ids.ts'
import { sayChange } from './say-change.ts'
import type { FileForm, FormsFile } from './words.ts'

/** What differs between two forms files, form by form and list by list, in words. */
export function compareForms(one: FormsFile, other: FormsFile): { place: string; says: string }[] {
  return [...compareLists(one, other), ...compareContents(one, other)]
}

const around = ({ lists, forms }: FormsFile) => ({
  lists: Object.fromEntries(lists.map(({ list }) => [list.key, list])) as Record<string, CodeList>,
  parts: Object.fromEntries(
    forms.filter(({ content }) => content.about === 'part').map(({ key, content }) => [key, content]),
  ) as Record<string, FormContent>,
})
const wholeOf = (file: FormsFile, { key, edition, content }: FileForm) =>
  editionFrom({ form: NOWHERE, key, nth: edition, content }, around(file))
/** In a file a form is known by its key. */
const NOWHERE = '00000000-0000-7000-8000-000000000000' as FactId

function compareContents(one: FormsFile, other: FormsFile) {
  const keys = [...new Set([...one.forms, ...other.forms].map(({ key }) => key))].sort()
  return keys.flatMap((key) => {
    const [before, after] = [one, other].map(({ forms }) => forms.find((form) => form.key === key))
    const place = `form ${key}`
    if (!before) return [{ place, says: 'is only in the second' }]
    if (!after) return [{ place, says: 'is only in the first' }]
    return findChanges(wholeOf(one, before), wholeOf(other, after)).map((change) => ({
      place,
      says: sayChange(change),
    }))
  })
}

function compareLists(one: FormsFile, other: FormsFile) {
  const keys = [...new Set([...one.lists, ...other.lists].map(({ list }) => list.key))].sort()
  return keys.flatMap((key) => {
    const [before, after] = [one, other].map(({ lists }) => lists.find(({ list }) => list.key === key)?.list)
    const place = `list ${key}`
    if (!before) return [{ place, says: 'is only in the second' }]
    if (!after) return [{ place, says: 'is only in the first' }]
    return codeChanges(before, after).map((says) => ({ place, says }))
  })
}

export function codeChanges(before: CodeList, after: CodeList): string[] {
  const [old, now] = [before, after].map(({ codes }) => new Map(codes.map((code) => [code.code, code])))
  const added = after.codes.filter(({ code }) => !old!.has(code)).map(({ code }) => `new code ${code}`)
  const gone = before.codes.filter(({ code }) => !now!.has(code)).map(({ code }) => `without code ${code}`)
  const others = after.codes
    .filter(({ code }) => old!.has(code) && !sameAs(old!.get(code), now!.get(code)))
    .map(({ code }) => `code ${code} is said in other words, or retired`)
  const name = sameAs(before.name, after.name) ? [] : ['is called otherwise']
  return [...name, ...added, ...gone, ...others]
}
