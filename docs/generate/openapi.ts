import * as z from 'zod/mini'
import { Envelope, Receipt } from '../../ground/asking.ts'
import type { Door } from '../../server/house.ts'
import { exampleOf } from './example.ts'

const PROBLEM = {
  type: 'object',
  required: ['status', 'type', 'code', 'title'],
  properties: {
    status: { type: 'integer' },
    type: { enum: ['unknown', 'forbidden', 'invalid', 'conflict', 'not-signed-in', 'fault'] },
    code: { type: 'string' },
    title: { type: 'string' },
    values: { type: 'object' },
  },
}

const FORM = {
  type: 'object',
  required: ['form', 'key', 'edition', 'about', 'names', 'schema'],
  properties: {
    form: { type: 'string', format: 'uuid' },
    key: { type: 'string' },
    edition: { type: 'integer' },
    about: { enum: ['person', 'case', 'part'] },
    names: { type: 'object', additionalProperties: { type: 'string' } },
    schema: { type: 'string', description: 'Where the schema of its answers is.' },
  },
}

/** What is published while the house is open describes itself there: each form by the schema of its answers. */
function describeForms() {
  const no = { 401: problem('Nobody is signed in.'), 404: problem('There is no such form, or none for this agency.') }
  const get = (operationId: string, description: string, schema: object) => ({
    get: { operationId, tags: ['forms'], responses: { 200: { description, ...json(schema) }, ...no } },
  })
  const all = { type: 'object', required: ['forms'], properties: { forms: { type: 'array', items: FORM } } }
  return {
    '/api/forms': get('list-form-schemas', 'The forms that may be filled now.', all),
    '/api/forms/{form}': {
      parameters: [{ name: 'form', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      ...get('read-form-schema', 'The JSON Schema of the answers to a form, as it was last published.', {
        type: 'object',
      }),
    },
  }
}

/** For the bell of a screen: how much is unread, and a stream on which the house says that this changed. */
function describeBell() {
  const no = { 401: problem('Nobody is signed in.'), 403: problem('Whoever asks may not be at work now.') }
  const get = (operationId: string, answer: object) => ({
    get: { operationId, tags: ['notices'], responses: { 200: answer, ...no } },
  })
  const unread = { type: 'object', required: ['unread'], properties: { unread: { type: 'integer' } } }
  return {
    '/api/notices/unread': get('count-unread', { description: 'How many notices wait unread.', ...json(unread) }),
    '/api/notices/bell': get('hear-bell', {
      description: 'Server-sent events: `new` when something changed, `over` when the session ended. Never what it is.',
      content: { 'text/event-stream': { schema: { enum: ['new', 'over'] } } },
    }),
  }
}

/** What leaves the house by webhooks: one event for each deed, told by its type. */
const EVENT = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'time', 'sequence'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', format: 'uuid', description: 'The id of the deed, the same each time it is told.' },
    source: { type: 'string', description: 'The name of the ledger of this node.' },
    type: { type: 'string', pattern: '^org\\.kindred\\.deed\\.[a-z-]+\\.v1$' },
    time: { type: 'string', format: 'date-time' },
    subject: { type: 'string', format: 'uuid', description: 'The case, only where the receiver’s agency keeps it.' },
    sequence: { type: 'string', pattern: '^[0-9]{16}$', description: 'The position in the ledger.' },
  },
}
const EVENT_EXAMPLE = {
  specversion: '1.0',
  id: '0197a5d4-6c1e-7b3a-9f42-5d0c8e1b2a37',
  source: 'kindred.example/node-1',
  type: 'org.kindred.deed.move-case.v1',
  time: '2026-12-01T09:30:00.000Z',
  subject: '0197a5d4-6c1e-7b3a-9f42-5d0c8e1b2a38',
  sequence: '0000000000012345',
}
const describeWebhooks = () => ({
  deed: {
    post: {
      operationId: 'told-of-deed',
      tags: ['webhooks'],
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
        name,
        in: 'header',
        required: true,
        schema: { type: 'string' },
      })),
      requestBody: {
        required: true,
        content: { 'application/cloudevents+json': { schema: EVENT, example: EVENT_EXAMPLE } },
      },
      responses: { '2XX': { description: 'Heard. Anything else, and it is told again later.' } },
    },
  },
})

/** What is sent to a door and what it shows, for example. A door without one is a fault of the description. */
function exampleFor({ name, input, shown }: Door): { input: unknown; shown: unknown } {
  try {
    return { input: exampleOf(input, 'input'), shown: exampleOf(shown, 'output') }
  } catch (error) {
    throw new Error(`${name} has no example: ${(error as Error).message}`)
  }
}

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output') => {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { unrepresentable: 'any', io }) as Record<string, unknown>
  return plain
}
const json = (schema: object, example?: unknown) => ({
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
})
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function describeDoor(door: Door): [string, object] {
  const { kind, name, input, shown } = door
  const example = exampleFor(door)
  const envelope = schemaOf(Envelope, 'input') as { properties: Record<string, unknown> }
  const sent = { ...envelope, properties: { ...envelope.properties, input: schemaOf(input, 'input') } }
  const answer = kind === 'deed' ? { $ref: '#/components/schemas/Receipt' } : schemaOf(shown, 'output')
  const post = {
    operationId: name,
    tags: [kind],
    requestBody: {
      required: true,
      ...json(sent, { ...(exampleOf(Envelope, 'input') as Envelope), input: example.input }),
    },
    responses: {
      200: {
        description: kind === 'deed' ? 'A receipt.' : 'What may be shown.',
        ...json(answer, example.shown),
      },
      400: problem('The request cannot be read as a request.'),
      401: problem('Nobody is signed in.'),
      403: problem('The asker may know of it but may not do this.'),
      404: problem('There is no such thing, or the asker may not know that there is.'),
      409: problem('The world has moved on since the asker last looked.'),
    },
  }
  return [`/api/${kind}s/${name}`, { post }]
}

/** The interface in OpenAPI 3.1, made from the same schemas by which the door reads, with an example of each that they take. */
export function describeInterface(doors: readonly Door[]): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Kindred', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...Object.fromEntries(doors.map(describeDoor)), ...describeForms(), ...describeBell() },
    webhooks: describeWebhooks(),
    components: { schemas: { Problem: PROBLEM, Receipt: schemaOf(Receipt, 'output') } },
  }
}
