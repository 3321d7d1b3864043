import type * as z from 'zod/mini'
import type { Act } from './act.ts'
import type { Look } from './look.ts'

/** What a room may ask of the front door: one line per deed or look. The server keeps the promise. */
export interface Routes {
  /** A change. `input` is read strictly at the door; the answer is a receipt. */
  deed<S extends z.ZodMiniType>(name: string, input: S, work: (act: Act, input: z.output<S>) => Promise<void>): void
  /** A reading about a person. `shown` is what may leave the house, and no field more. */
  look<S extends z.ZodMiniType, T extends z.ZodMiniType>(
    name: string,
    input: S,
    shown: T,
    work: (look: Look, input: z.output<S>) => Promise<z.input<T>>,
  ): void
}
