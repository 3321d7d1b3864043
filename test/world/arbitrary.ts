import fc from 'fast-check'
import * as z from 'zod/mini'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Schema = {
  type?: string
  enum?: Json[]
  const?: Json
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
}

/** Ids that exist, by the name of the field that asks for one; `any` for the others. */
export type Known = { any: readonly string[] } & Record<string, readonly string[]>

/** Inputs as a schema describes them. Ids are drawn from those that exist, so that they reach into the rooms. */
export function inputsOf(schema: z.ZodMiniType, known: Known): fc.Arbitrary<Json> {
  return valuesOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema, known, 'any')
}

function valuesOf(schema: Schema, ids: Known, field: string): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((one) => valuesOf(one, ids, field)))
  switch (schema.type) {
    case 'object': {
      const names = Object.keys(schema.properties ?? {})
      const model = Object.fromEntries(names.map((name) => [name, valuesOf(schema.properties![name]!, ids, name)]))
      return fc.record(model, { requiredKeys: schema.required ?? [], noNullPrototype: true }) as fc.Arbitrary<Json>
    }
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => valuesOf(one, ids, field)))
      return fc.array(valuesOf(schema.items ?? {}, ids, field), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 2),
      })
    case 'string':
      return textsOf(schema, ids[field] ?? ids.any, field)
    case 'integer': {
      const { minimum: least = 0, maximum: most = least + 5 } = schema
      return fc.oneof(
        fc.integer({ min: least, max: Math.min(most, least + 5) }),
        fc.maxSafeInteger().filter((n) => n >= (schema.minimum ?? Number.MIN_SAFE_INTEGER)),
      )
    }
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1, noNaN: true })
    case 'boolean':
      return fc.boolean()
    default:
      return NASTY
  }
}

function textsOf(
  { pattern, format, minLength = 0, maxLength = 60 }: Schema,
  ids: readonly string[],
  field: string,
): fc.Arbitrary<string> {
  const fresh = fc.uuid({ version: 7 })
  const told = fc.constantFrom(...ids)
  if (pattern?.startsWith('^[0-9a-f]{8}-'))
    return fc.oneof(
      { weight: field === 'id' ? 1 : 6, arbitrary: told },
      { weight: field === 'id' ? 6 : 1, arbitrary: fresh },
    )
  if (format === 'date') return fc.oneof(DAYS, fc.constantFrom('0000-01-01', '9999-12-31', '2026-02-30'))
  // Words that a pattern looks ahead to exclude are as good as any other to be refused.
  if (pattern) return fc.stringMatching(new RegExp(pattern.replace(/\(\?!([^)]*?)\$?\)/g, '')))
  const bounds = { minLength, maxLength: Math.min(maxLength, minLength + 40) }
  return fc.oneof(
    fc.constantFrom('2015-06-07', '1990-01-01', '1990~', '199X', '+962791234567', 'Mira', 'ራሄል', 'فاطمة'),
    fc.constantFrom(
      'a\u0000b',
      'a\ud800b',
      '\udc00 \ud800',
      '\u202eabc\u2066',
      "o'; drop schema people cascade; --",
      '{"a":1}',
      '$1 %s \\',
    ),
    fc.constantFrom(
      ...INHERITED.filter((word) => word.length >= minLength && word.length <= maxLength),
      'x'.repeat(minLength),
    ),
    fc.string({ ...bounds, unit: 'grapheme' }),
    fc.string({ ...bounds, unit: 'binary' }),
  )
}

const DAYS = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

const deep = (levels: number): Json => {
  let value: Json = 'deep'
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { in: value }
  return value
}

/** What every object answers to by name, though nobody wrote it there. */
const INHERITED = ['__proto__', 'constructor', 'toString']

/** What nobody means to send: characters that no database keeps, numbers out of bounds, names of what every object inherits. */
export const NASTY: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'a\udc00\ud800b',
    '\u202e\u2066',
    '\ufeff',
    "'; drop table people.record; --",
    '{}',
    '$1',
    '%s%n',
    '../../etc/passwd',
    -1,
    0,
    -0,
    1e308,
    2 ** 53,
    1.5,
    [],
    {},
    [[]],
    true,
    'x'.repeat(10_000),
    '𒀀'.repeat(9000),
    'NaN',
    'null',
    ...INHERITED,
  ),
  fc.constantFrom(10, 200, 3000).map(deep),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
)
const KEYS = [...INHERITED, 'prototype', 'id', 'then', '', '\u0000', 'ключ']

/** The same value with one thing in it spoilt: a leaf replaced, a key taken away or added. */
export const spoilt = (value: Json): fc.Arbitrary<Json> =>
  fc.tuple(fc.nat(), NASTY, fc.constantFrom(...KEYS), fc.nat(3)).map(([pick, nasty, key, way]) => {
    const places: (string | number)[][] = []
    const walk = (at: Json, path: (string | number)[]) => {
      places.push(path)
      if (at && typeof at === 'object' && path.length < 40)
        for (const [name, inner] of Object.entries(at)) walk(inner, [...path, Array.isArray(at) ? Number(name) : name])
    }
    walk(value, [])
    const place = places[pick % places.length]!
    const change = (at: Json, path: (string | number)[]): Json => {
      if (path.length === 0)
        return way === 0 && at && typeof at === 'object' && !Array.isArray(at) ? withKey(at, key, nasty) : nasty
      const [name, ...rest] = path
      if (Array.isArray(at))
        return at.flatMap((inner, nth) =>
          nth === name ? (way === 1 && rest.length === 0 ? [] : [change(inner, rest)]) : [inner],
        )
      const entries = Object.entries(at as object).flatMap(([each, inner]) =>
        each !== name ? [[each, inner]] : way === 1 && rest.length === 0 ? [] : [[each, change(inner, rest)]],
      )
      return Object.fromEntries(entries)
    }
    return change(value, place)
  })

/** A key as JSON has it, even where an object literal would set what it inherits. */
function withKey(value: { [name: string]: Json }, key: string, nasty: Json): Json {
  return Object.defineProperty({ ...value }, key, {
    value: nasty,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
