import type { FastifyReply, FastifyRequest } from 'fastify'
import { DeedId } from '../ground/ids.ts'
import { Invalid, Refusal } from '../ground/refusals.ts'
import { writeDown } from './write-down.ts'

const STATUS = { unknown: 404, forbidden: 403, invalid: 400, conflict: 409 } as const
export const BODY_MOST = 1_000_000

/** Nobody is signed in: not one of the four refusals, since nobody was refused. */
export class NotSignedIn extends Error {}

/** Says in HTTP what went wrong: a refusal in words, a fault without any. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return sayNo(reply, error)
  if (error instanceof NotSignedIn) return problem(reply, 401, NOBODY)
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return sayNo(reply, new Invalid('too-large', { limit: BODY_MOST }), 413)
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return sayNo(reply, new Invalid('unreadable-request', { problem: plain(code) }), statusCode)
  // A fault is ours: it is written down with the deed's id and never explained to the caller.
  const deed = DeedId.safeParse((request.body as { id?: unknown } | undefined)?.id)
  const where = `${request.method} ${request.routeOptions.url ?? 'nowhere'}${deed.success ? ` deed ${deed.data}` : ''}`
  writeDown(`fault at ${where}: ${faultOf(error)}`)
  return problem(reply, 500, FAULT)
}

const NOBODY = {
  type: 'not-signed-in',
  code: 'not-signed-in',
  title: 'Nobody is signed in. Sign in and send it again; nothing was changed.',
}
const FAULT = {
  type: 'fault',
  code: 'fault',
  title: 'Something went wrong on our side. Nothing was changed; send it again.',
}

/** A fault without the values that a database error quotes: they may be sealed, or somebody's words. */
export function faultOf(error: unknown): string {
  const { stack, message } = error as Error
  if (!('severity' in (error as object))) return stack ?? String(error)
  return `database error ${(error as { code?: string }).code}: ${message.split('\n')[0]?.replace(/"[^"]*"|\([^)]*\)/g, '…')}`
}

/** Where something went wrong, without a word of what is said about it: whatever reads a value quotes what it read. */
export function whereOf(error: unknown): string {
  const { name, message, stack = '' } = error as Error
  if ('severity' in (error as object)) return `database error ${(error as { code?: string }).code}`
  const steps = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return [name, ...steps.filter((step) => /^\s+at /.test(step))].join('\n')
}

const plain = (code: string | undefined) =>
  (code ?? 'not JSON')
    .replace(/^FST_ERR_(CTP_)?/, '')
    .replaceAll('_', ' ')
    .toLowerCase()

export function sayNo(reply: FastifyReply, refusal: Refusal, status: number = STATUS[refusal.kind]): FastifyReply {
  const { kind, code, message, details } = refusal
  return problem(reply, status, {
    type: kind,
    code,
    title: message,
    ...(Object.keys(details).length > 0 && { values: details }),
  })
}

function problem(reply: FastifyReply, status: number, body: Record<string, unknown>): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ status, ...body }))
}
