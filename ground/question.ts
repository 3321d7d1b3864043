import type { Sql } from './database.ts'

/** What is asked about. Each stands once in a statement, in however many places. */
export type About = { persons: readonly string[]; node: number; on: string; at: Date }

/** A question in SQL that can be asked alone, or with others at once. */
export type Question<Row extends object, What extends keyof About> = {
  parts: readonly string[]
  about: readonly What[]
  written: Written<What>
  /** A row as it comes alone, made of how JSON tells it. */
  read: (told: Row) => Row
}
/** What JSON writes as text: instants, and what is sealed. */
type AsText<Row> = { instants?: readonly (keyof Row)[]; bytes?: readonly (keyof Row)[] }

export function question<Row extends object>({ instants = [], bytes = [] }: AsText<Row> = {}) {
  return <What extends keyof About>(parts: TemplateStringsArray, ...about: What[]): Question<Row, What> => ({
    ...{ parts, about, written: write([{ parts, about }], ([sql]) => sql!) },
    read: (row) => {
      for (const name of instants) if (row[name] !== null) row[name] = new Date(row[name] as string) as Row[typeof name]
      for (const name of bytes)
        if (row[name] !== null) row[name] = Buffer.from((row[name] as string).slice(2), 'hex') as Row[typeof name]
      return row
    },
  })
}

export function ask<Row extends object, What extends keyof About>(
  find: Sql,
  { written }: Question<Row, What>,
  about: Pick<About, What>,
): Promise<Row[]> {
  return find<Row>(written.text, ...written.order.map((name) => about[name]))
}

// biome-ignore lint/suspicious/noExplicitAny: questions of any rows are asked at once
type Questions = Record<string, Question<any, any>>
type WhatOf<Asked extends Questions> = {
  [K in keyof Asked]: Asked[K] extends Question<infer _, infer What> ? What : never
}
type Answers<Asked extends Questions> = {
  [K in keyof Asked]: Asked[K] extends Question<infer Row, infer _> ? Row[] : never
}

/**
 * Several questions as one statement, answered in one row: where most of them find nothing, most of what each costs is that
 * it is a statement. What finds many rows is cheaper alone, since here they come as JSON.
 */
export function atOnce<Asked extends Questions>(asked: Asked) {
  type What = WhatOf<Asked>[keyof Asked]
  const names = Object.keys(asked)
  const { text, order } = write<What>(Object.values(asked), (each) => {
    const columns = each.map((sql, nth) => `(select json_agg(q) from (${sql}) as q) as "${names[nth]}"`)
    return `select ${columns.join(', ')}`
  })
  return async (find: Sql, about: Pick<About, What & keyof About>): Promise<Answers<Asked>> => {
    const [told] = await find<Record<string, object[] | null>>(text, ...order.map((name) => about[name]))
    return Object.fromEntries(names.map((name) => [name, (told![name] ?? []).map(asked[name]!.read)])) as Answers<Asked>
  }
}

type Written<What> = { text: TemplateStringsArray; order: readonly (What & keyof About)[] }
/** Puts questions into one text, in which each of what they are about has one number. */
function write<What extends keyof About>(
  questions: readonly Pick<Question<object, What>, 'parts' | 'about'>[],
  put: (each: string[]) => string,
): Written<What> {
  const order = [...new Set(questions.flatMap(({ about }) => about))]
  const sql = put(
    questions.map(({ parts, about }) =>
      parts.reduce((text, part, nth) => `${text}$${order.indexOf(about[nth - 1]!) + 1}${part}`),
    ),
  )
  return { text: Object.assign([sql], { raw: [sql] }), order }
}
