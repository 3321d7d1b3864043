import * as z from 'zod/mini'
import { newId } from '../../world/families.ts'

/** What the fields of an input are filled with, by their names: the ids of those whom a request is about. */
export type About = Readonly<Record<string, unknown>>
type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minLength?: number
  minimum?: number
  pattern?: string
  format?: string
}

/** What each door takes, read once for all who come to it. */
const read = new WeakMap<z.ZodMiniType, Schema>()
function readSchema(schema: z.ZodMiniType): Schema {
  const before = read.get(schema)
  if (before) return before
  const now = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema
  read.set(schema, now)
  return now
}

/** The least input that a door takes, about whom it is told to be; what may be left out is left out. */
export function inputFor(schema: z.ZodMiniType, about: About): Record<string, unknown> {
  const { properties = {}, required = [] } = readSchema(schema)
  return Object.fromEntries(
    required.map((name) => [name, name in about ? about[name] : filled(properties[name]!)] as const),
  )
}

function filled(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const either = schema.anyOf ?? schema.oneOf
  if (either) return filled(either[0]!)
  if (schema.type === 'object') {
    const named = (schema.required ?? []).map((name) => [name, filled(schema.properties![name]!)] as const)
    return Object.fromEntries(named)
  }
  if (schema.type === 'array') {
    const items = schema.prefixItems ?? Array.from({ length: schema.minItems ?? 0 }, () => schema.items!)
    return items.map((item) => filled(item))
  }
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0
  if (schema.type === 'boolean') return false
  return schema.type === 'string' ? textOf(schema) : null
}

function textOf({ pattern = '', format, minLength = 0 }: Schema): string {
  if (pattern.startsWith('^[0-9a-f]{8}-')) return newId()
  if (format === 'date') return '2026-12-01'
  if (format === 'date-time') return '2027-03-01T00:00:00.000Z'
  return 'as it was told'.padEnd(minLength, '.')
}
