import * as z from 'zod/mini'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  $ref?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  pattern?: string
  format?: string
  examples?: unknown[]
}
/** How much of what may be left out is said: all of it, or nothing. */
type Measure = 'full' | 'least'
type Making = { whole: Schema & { $defs?: Record<string, Schema> }; measure: Measure; depth: number }

/** Deeper than this nothing that may be left out is said: some schemas hold themselves. */
const DEEP = 6

/**
 * An example of what a schema takes, made from the schema and read by it. Where what may be left out contradicts itself, the
 * example says only what must be said. Throws where neither can be read: then the schema asks for more than its form tells.
 */
export function exampleOf(schema: z.ZodMiniType, io: 'input' | 'output'): unknown {
  const whole = z.toJSONSchema(schema, { unrepresentable: 'any', io }) as Making['whole']
  let unread = ''
  for (const measure of ['full', 'least'] as const) {
    const example = make(whole, '', { whole, measure, depth: 0 })
    const read = schema.safeParse(example)
    if (read.success) return example
    unread = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  }
  throw new Error(unread)
}

function make(plain: Schema, name: string, making: Making): unknown {
  const [type] = [plain.type].flat()
  const schema = { ...plain, type }
  const deeper = { ...making, depth: making.depth + 1 }
  if (schema.$ref) return make(definition(schema.$ref, making), name, deeper)
  if (schema.examples) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const either = schema.anyOf ?? schema.oneOf
  if (either) return make(pick(either, deeper), name, deeper)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => make(one, name, deeper)))
  if (schema.type === 'object') return makeObject(schema, deeper)
  if (schema.type === 'array') return makeList(schema, name, deeper)
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.max(schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1, 1)
  if (schema.type === 'boolean') return true
  if (schema.type === 'string') return textFor(schema, name)
  return schema.type === 'null' ? null : {}
}

const definition = (ref: string, { whole }: Making): Schema =>
  ref === '#' ? whole : (whole.$defs?.[ref.replace('#/$defs/', '')] ?? {})

/** Something rather than nothing; where it is deep already, nothing. */
function pick(either: readonly Schema[], { depth }: Making): Schema {
  const nothing = either.find(({ type }) => type === 'null')
  const something = either.find((one) => one.type !== 'null' && Object.keys(one).length > 0)
  return (depth > DEEP && nothing) || something || nothing || either[0]!
}

function makeObject(schema: Schema, making: Making): object {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema
  const says = (name: string) => required.includes(name) || (making.measure === 'full' && making.depth <= DEEP)
  const named = Object.entries(properties).flatMap(([name, one]) =>
    says(name) ? [[name, make(one, name, making)]] : [],
  )
  if (named.length > 0 || typeof additionalProperties !== 'object') return Object.fromEntries(named)
  return {
    [String(propertyNames ? make(propertyNames, 'key', making) : 'en')]: make(additionalProperties, 'text', making),
  }
}

function makeList({ items, prefixItems, minItems = 0 }: Schema, name: string, making: Making): unknown[] {
  if (prefixItems) return prefixItems.map((one) => make(one, name, making))
  const count = Math.max(minItems, making.measure === 'full' && making.depth <= DEEP ? 1 : 0)
  return items ? Array.from({ length: count }, () => make(items, name, making)) : []
}

const UUID = '0197a5d4-6c1e-7b3a-9f42-5d0c8e1b2a37'
/** Texts that fit where the schema asks for a form, the first that does. */
const FORMS = [
  UUID,
  'harbour-family-service',
  '2026-12-01',
  '2026-12-01T09:30:00.000Z',
  'SYR',
  'Latn',
  'ara',
  'HFS-26-000042',
  '12345678',
  '123456',
  'A'.repeat(87),
  'A'.repeat(43),
  'A'.repeat(32),
  'A'.repeat(22),
  '08:00',
  'someone@mail.example',
  'https://push.example/kindred',
  'AAAAAAAAAA',
  'AAAA',
  'en',
  `oversight.example/w1+00000000+${'A'.repeat(44)}`,
  '1',
  'a',
  'A1',
  'a'.repeat(64),
]
function textFor(
  { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema,
  name: string,
): string {
  if (format === 'date') return '2026-12-01'
  if (format === 'date-time') return '2026-12-01T09:30:00.000Z'
  if (format === 'uri') return 'https://hooks.example/kindred'
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength
  if (pattern) return FORMS.find((text) => new RegExp(pattern).test(text) && fits(text)) ?? ''
  return `${name || 'text'}`.padEnd(minLength, '.').slice(0, maxLength)
}
