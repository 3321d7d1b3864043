import type { SpanShown } from './words.ts'

/** Somebody came to a place on a day, as one fact says. A fact that ended on its first day never came to be. */
export type Coming = Pick<SpanShown, 'id' | 'place' | 'from' | 'until' | 'journey' | 'cancels' | 'plan'> & {
  kind: Exclude<SpanShown['kind'], 'unknown'> | 'left'
  /** They come back on the day on which it ends. */
  returns: boolean
}
type Stretch = Omit<SpanShown, 'state'>

/**
 * The days of one person, place by place: whoever comes to a place has left the one before. `whole` says that all that is
 * known may be told; only then is it told that nobody knows where they are. It looks at nothing but what it is given, so
 * that no bar and no gap tells of a fact that is closed.
 */
export function spansOf(comings: readonly Coming[], { today, whole }: { today: string; whole: boolean }): SpanShown[] {
  const spans: Stretch[] = []
  const leave = (on: string) => {
    while (spans.length > 0 && spans.at(-1)!.from > on) spans.pop() // a way back that is not taken
    const last = spans.at(-1)
    if (last && (last.until === null || last.until > on)) last.until = on
  }
  for (const one of comings.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    leave(one.from)
    const home = spans.at(-1)
    if (whole) fillUp(spans, one.from)
    const { returns, kind, ...rest } = one
    spans.push({ ...rest, kind: kind === 'left' ? 'unknown' : kind })
    if (returns && one.until !== null && home)
      spans.push({ ...home, id: `${one.id} back`, from: one.until, until: null, journey: null, cancels: null })
  }
  const last = spans.at(-1)
  if (whole && last && last.until !== null && last.until <= today) spans.push(unknownAfter(last, null))
  return spans.map((span) => ({ ...span, state: stateOf(span, today) }))
}

/** Days of which nobody said anything, between what was over and the next that is known. */
function fillUp(spans: Stretch[], next: string): void {
  const last = spans.at(-1)
  if (last && last.until !== null && last.until < next) spans.push(unknownAfter(last, next))
}
const unknownAfter = ({ id, until }: Stretch, next: string | null): Stretch => ({
  ...{ id: `${id} after`, kind: 'unknown', place: null, journey: null, cancels: null, plan: null },
  ...{ from: until!, until: next },
})

function stateOf({ from, until }: Pick<SpanShown, 'from' | 'until'>, today: string): SpanShown['state'] {
  if (from > today) return 'planned'
  return until === null || until > today ? 'now' : 'was'
}
