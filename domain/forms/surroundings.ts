import type { Sql } from '../../ground/database.ts'
import type { AgencyId } from '../../ground/ids.ts'
import { readDataSet } from '../sharing/index.ts'
import { dataFieldsOf } from './rules.ts'
import { findLastEditions, findLists } from './store/forms.ts'
import type { CodeList, DataField, FormContent, FormEdition } from './words.ts'

/** What a draft of this agency may use, and is held against. */
export type Surroundings = {
  lists: Record<string, CodeList>
  parts: Record<string, FormContent>
  dataFields: DataField[]
}

/** The lists, the published parts and the fields of the data set that a form of this agency may use. Its own come before those of the node. */
export async function findSurroundings(asker: {
  find: Sql
  node: number
  agency: AgencyId
  profile: string
}): Promise<Surroundings> {
  const [lists, editions] = await Promise.all([findLists(asker), findLastEditions(asker)])
  const own = lists.toSorted((a, b) => Number(a.agency === asker.agency) - Number(b.agency === asker.agency))
  const parts = editions.filter(({ retired }) => !retired).map(readEdition)
  return {
    lists: Object.fromEntries(own.map(({ key, content }) => [key, JSON.parse(content) as CodeList])),
    parts: Object.fromEntries(
      parts.filter(({ content }) => content.about === 'part').map(({ key, content }) => [key, content]),
    ),
    dataFields: dataFieldsOf(readDataSet(asker.profile)),
  }
}

/** Editions never change once they are published, so each is read once. */
const READ_MOST = 500
const read = new Map<string, FormEdition>()
export function readEdition({ form, nth, content }: { form: string; nth: number; content: string }): FormEdition {
  const name = `${form} ${nth}`
  const before = read.get(name)
  if (before) return before
  if (read.size >= READ_MOST) read.clear()
  const edition = JSON.parse(content) as FormEdition
  read.set(name, edition)
  return edition
}
