import type * as z from 'zod/mini'
import { Invalid } from '../ground/refusals.ts'

/** Says in words which field of a request is not as it should be, without repeating what was in it. */
export function explain(error: z.core.$ZodError): Invalid {
  const [issue] = error.issues
  const field = issue!.path.map(String).join('.') || 'request'
  return new Invalid('wrong-field', { field: field.slice(0, 200), problem: sayProblem(issue!) })
}

/** Where the schema's own word for a kind of value is no word of a sentence. */
const KINDS: Record<string, string> = {
  nonoptional: 'it is missing',
  int: 'it must be a whole number',
  integer: 'it must be a whole number',
  array: 'it must be a list',
  object: 'it must be an object',
  string: 'it must be text',
  boolean: 'it must be true or false',
}

function sayProblem(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? `it must be a ${issue.expected}`
    case 'too_small':
      return `it must be at least ${issue.minimum}${issue.origin === 'string' ? ' characters long' : ''}`
    case 'too_big':
      return `it must be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}`
    case 'unrecognized_keys':
      return `it holds what nobody asked for: ${issue.keys
        .map((key) => key.slice(0, 40))
        .slice(0, 5)
        .join(', ')}`
    case 'invalid_value':
      return `it must be one of ${issue.values.map(String).slice(0, 40).join(', ')}`
    case 'invalid_format':
      return `it is not a well-formed ${issue.format === 'regex' ? 'value' : issue.format}`
    default:
      return 'it is not as it should be'
  }
}
