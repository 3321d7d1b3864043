import * as z from 'zod/mini'
import { Envelope, Receipt } from '../../ground/asking.ts'
import type { Door } from '../../server/house.ts'

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
function describeForms(json: (schema: object) => object, problem: (description: string) => object) {
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

/** The interface in OpenAPI 3.1, made from the same schemas by which the door reads. */
export function describeInterface(doors: readonly Door[]): object {
  const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output') => {
    const { $schema: _, ...plain } = z.toJSONSchema(schema, { unrepresentable: 'any', io }) as Record<string, unknown>
    return plain
  }
  const envelope = schemaOf(Envelope, 'input') as { properties: Record<string, unknown> }
  const json = (schema: object) => ({ content: { 'application/json': { schema } } })
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  const paths = Object.fromEntries(
    doors.map(({ kind, name, input, shown }) => [
      `/api/${kind}s/${name}`,
      {
        post: {
          operationId: name,
          tags: [kind],
          requestBody: {
            required: true,
            ...json({ ...envelope, properties: { ...envelope.properties, input: schemaOf(input, 'input') } }),
          },
          responses: {
            200: {
              description: kind === 'deed' ? 'A receipt.' : 'What may be shown.',
              ...json(kind === 'deed' ? { $ref: '#/components/schemas/Receipt' } : schemaOf(shown, 'output')),
            },
            400: problem('The request cannot be read as a request.'),
            401: problem('Nobody is signed in.'),
            403: problem('The asker may know of it but may not do this.'),
            404: problem('There is no such thing, or the asker may not know that there is.'),
            409: problem('The world has moved on since the asker last looked.'),
          },
        },
      },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Kindred', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...paths, ...describeForms(json, problem) },
    components: { schemas: { Problem: PROBLEM, Receipt: schemaOf(Receipt, 'output') } },
  }
}
