import type { DecisionKind, DecisionShown } from '../../domain/decisions/words.ts'

/** A decision while it is being worded: one other option at least, and the person's view or why they were not asked. */
export type Draft = {
  kind: DecisionKind
  person: string
  closing: string
  what: string
  ground: string
  other: string
  why: string
  asked: boolean
  view: string
  reviewDue: string
}

export function draftOf(before: DecisionShown | undefined, kind: DecisionKind = 'care'): Draft {
  const content = before?.content
  const [option] = content?.options ?? []
  const view = content?.view
  return {
    kind: before?.kind ?? kind,
    person: '',
    closing: content?.closing ?? '',
    what: content?.what ?? '',
    ground: content?.ground ?? '',
    other: option?.what ?? '',
    why: option?.why ?? '',
    asked: view === undefined || 'said' in view,
    view: view ? ('said' in view ? view.said : view.notAsked) : '',
    reviewDue: before?.reviewDue ?? '',
  }
}

export const isWhole = ({ kind, closing, ...draft }: Draft): boolean =>
  (['what', 'ground', 'other', 'why', 'view'] as const).every((key) => draft[key].trim().length >= 3) &&
  (kind !== 'closing' || closing !== '')

export const contentOf = ({ kind, closing, what, ground, other, why, asked, view }: Draft) => ({
  what: what.trim(),
  ground: ground.trim(),
  options: [{ what: other.trim(), why: why.trim() }],
  view: asked ? { said: view.trim() } : { notAsked: view.trim() },
  ...(kind === 'closing' && { closing }),
})
