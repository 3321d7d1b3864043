import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Door } from '../../server/house.ts'

type Field = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Field[]
  properties?: Record<string, Field>
  required?: string[]
  items?: Field
  format?: string
  maxLength?: number
  maxItems?: number
}

/** The list of every deed and look: what it does in the words of its own docstring, and what it takes. */
export function describeDeeds(doors: readonly Door[]): string {
  const said = readDocstrings()
  const part = (kind: Door['kind']) =>
    doors
      .filter((door) => door.kind === kind)
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ name, input }) => `### \`${name}\`\n\n${said.get(name) ?? ''}\n\n${fieldsOf(input)}`)
      .join('\n\n')
  return `<!-- Written by bin/generate from the code; do not edit. -->
# Deeds and looks

Every change is a deed: \`POST /api/deeds/<name>\`, answered with a receipt. Every reading about a person is a look: \`POST /api/looks/<name>\`.
Both carry \`{ id, purpose, input }\`; \`id\` is a UUIDv7 made where the deed was thought of. The tables list \`input\`.

## Deeds

${part('deed')}

### \`sign-in\`

Begins a worker's session and sets its cookie. In this version only in demonstrations, by picking a worker.

| field | what |
|---|---|
| worker | text |

### \`sign-out\`

Ends the session.

Takes nothing.

## Looks

${part('look')}
`
}

/** The sentence above each verb: \`export async function registerHousehold\` is the deed \`register-household\`. */
function readDocstrings(): Map<string, string> {
  const said = new Map<string, string>()
  for (const folder of ['domain', 'bridges'])
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
      const text = readFileSync(`${folder}/${path}`, 'utf8')
      for (const [, doc, name] of text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export async function (\w+)/g)) {
        const verb = name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        said.set(
          verb,
          doc!
            .replace(/\n\s*\*/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        )
      }
    }
  return said
}

function fieldsOf(input: z.ZodMiniType): string {
  const schema = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Field
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) return 'Takes nothing.'
  const rows = fields.map(
    ([name, field]) => `| ${name}${schema.required?.includes(name) ? '' : ' (may be left out)'} | ${typeOf(field)} |`,
  )
  return ['| field | what |', '|---|---|', ...rows].join('\n')
}

function typeOf(field: Field): string {
  if (field.enum) return `one of ${field.enum.join(', ')}`
  if (field.const !== undefined) return String(field.const)
  if (field.anyOf) return field.anyOf.map(typeOf).join(' or ')
  if (field.type === 'array')
    return `list${field.maxItems ? ` of at most ${field.maxItems}` : ''}${field.items?.properties ? `, each with ${Object.keys(field.items.properties).join(', ')}` : ''}`
  if (field.type === 'object') return field.properties ? `${Object.keys(field.properties).join(', ')}` : 'object'
  if (field.type === 'string')
    return field.format ?? (field.maxLength ? `text of at most ${field.maxLength} characters` : 'text')
  return field.type ?? 'anything'
}
