import type { Draft, Row } from './draft.ts'

/**
 * The second name that a person most likely carries, by the custom of the family: a family name goes to all, a father's
 * name to the children of that father. It is shown grey until somebody has looked at it.
 */
export function inheritedSecond({ rows, secondName }: Pick<Draft, 'rows' | 'secondName'>, row: Row): string {
  const head = rows[0]
  if (!head || row.id === head.id) return ''
  if (secondName === 'family') return row.relation === 'not-kin' ? '' : head.second
  if (row.relation === 'sibling' || row.relation === 'twin') return head.second
  if (row.relation !== 'child') return ''
  const father =
    head.sex === 'male' ? head : rows.find(({ relation, sex }) => relation === 'spouse' && sex !== 'female')
  return father?.given.trim() ?? ''
}

/** The second name that counts: what was typed or confirmed, else what is inherited. */
export const secondOf = (draft: Pick<Draft, 'rows' | 'secondName'>, row: Row): string =>
  row.second.trim() !== '' || row.secondConfirmed ? row.second.trim() : inheritedSecond(draft, row)
