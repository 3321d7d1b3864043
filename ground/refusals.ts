import { REASONS, type ReasonCode } from './reasons.ts'

/** What a refusal may tell besides its code: the field, the row, a limit. Never anything about a person. */
export type Details = Record<string, string | number>

/**
 * The ways the house says no. A refusal is expected and has an answer for the person asking; anything
 * else that is thrown is a fault. Rooms throw these; only the server knows HTTP.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: 'unknown' | 'forbidden' | 'invalid' | 'conflict'
  readonly code: ReasonCode
  readonly details: Details

  constructor(code: ReasonCode, details: Details = {}) {
    super(sayReason(code, details))
    this.code = code
    this.details = details
  }
}

/** There is no such thing, or the asker may not know that there is. */
export class Unknown extends Refusal {
  readonly kind = 'unknown'
}
/** The asker may know of it but may not do this. */
export class Forbidden extends Refusal {
  readonly kind = 'forbidden'
}
/** The request cannot be read as a request. */
export class Invalid extends Refusal {
  readonly kind = 'invalid'
}
/** The world has moved on since the asker last looked. */
export class Conflict extends Refusal {
  readonly kind = 'conflict'
}

/** Yes, and what the yes rests on; or no, and how to say it. */
export type Decision<Grounds> = { allow: true; grounds: Grounds } | { allow: false; refusal: Refusal }

export function sayReason(code: ReasonCode, details: Details): string {
  return REASONS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? name))
}
