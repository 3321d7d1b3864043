import type * as z from 'zod/mini'
import type { PersonId } from '../../../ground/ids.ts'
import type { Keys } from '../../../ground/keys.ts'
import { Invalid } from '../../../ground/refusals.ts'
import type { Asker } from '../../sharing/index.ts'
import type { Instead, Proposal } from '../proposal.ts'
import type { ForeseeParting } from './words.ts'

/** A deed or a look that asks the guard: it opens keys, to know who may be a child. */
export type Looking = Asker & { readonly keys: Keys }
/** A way that the guard finds better, and who would come along, each under a record that the asker may move. */
export type Way = { instead: Instead; along: readonly PersonId[] }
/** What a deed would be sent with to go that way; nothing where one deed cannot. */
type GoInstead<Input> = (asker: Looking, input: Input, way: Way) => Promise<Input | undefined>
/** How a deed tells the guard what it is about to do. It sees what the deed itself would see, and refuses whom it would refuse. */
export type Guarded = {
  input: z.ZodMiniType
  propose: (asker: Looking, input: never) => Promise<Proposal>
  goInstead?: GoInstead<never>
}
/** Every deed that can part people, by its name. */
export type GuardedDeeds = Readonly<Record<string, Guarded>>
export const guarded = <S extends z.ZodMiniType>(
  input: S,
  propose: (asker: Looking, input: z.output<S>) => Promise<Proposal>,
  goInstead?: GoInstead<z.output<S>>,
): Guarded => ({
  input,
  propose: propose as Guarded['propose'],
  ...(goInstead && { goInstead: goInstead as unknown as GoInstead<never> }),
})

/** What a deed would do, read as strictly as the deed itself is read. */
export async function proposalFor(
  asker: Looking,
  deeds: GuardedDeeds,
  { deed, input }: ForeseeParting,
): Promise<Proposal> {
  const known = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined
  if (!known) throw new Invalid('not-there', { field: 'deed' })
  const read = known.input.safeParse(input)
  if (!read.success)
    throw new Invalid('wrong-field', {
      field: `input.${read.error.issues[0]!.path.join('.')}`,
      problem: read.error.issues[0]!.message,
    })
  return known.propose(asker, read.data as never)
}
