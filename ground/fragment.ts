/** A piece of SQL with its values, to be set into a statement where a value would stand. Only text that the house wrote becomes SQL. */
export class Fragment {
  readonly parts: readonly string[]
  readonly values: readonly unknown[]

  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.parts = parts
    this.values = values
  }
}

export const fragment = (text: TemplateStringsArray, ...values: unknown[]): Fragment => flatten(text, values)
/** A name that stands in the schema. */
export const named = (name: string): Fragment => new Fragment([name], [])

export function joined(pieces: readonly Fragment[], between: string): Fragment {
  const text = pieces.flatMap((_, nth) => (nth === 0 ? [''] : [between]))
  return flatten([...text, ''], pieces)
}

/** Sets the pieces among the values into the text around them. */
export function flatten(text: readonly string[], values: readonly unknown[]): Fragment {
  const parts = [text[0]!]
  const flat: unknown[] = []
  values.forEach((value, nth) => {
    const after = text[nth + 1]!
    if (value instanceof Fragment) {
      parts[parts.length - 1] += value.parts[0]!
      parts.push(...value.parts.slice(1))
      flat.push(...value.values)
      parts[parts.length - 1] += after
    } else {
      flat.push(value)
      parts.push(after)
    }
  })
  return new Fragment(parts, flat)
}

/** The statement as PostgreSQL reads it: each value in its place. One value may stand in two places as two types. */
export const numbered = ({ parts, values }: Fragment): { text: string; values: unknown[] } => ({
  text: parts.reduce((sql, part, nth) => `${sql}$${nth}${part}`),
  values: [...values],
})
