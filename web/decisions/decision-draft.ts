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
  /** Of best interests: an assessment or a determination, about whom, and what is best. */
  form: string
  people: string
  outcome: string
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
    form: content?.interests?.form ?? 'bid',
    people: content?.interests?.people.join(' ') ?? '',
    outcome: content?.interests?.outcome ?? '',
  }
}

export const isWhole = ({ kind, closing, ...draft }: Draft): boolean =>
  (['what', 'ground', 'other', 'why', 'view'] as const).every((key) => draft[key].trim().length >= 3) &&
  (kind !== 'closing' || closing !== '') &&
  (kind !== 'best-interests' || (isNamed(draft) && draft.outcome !== '' && draft.reviewDue !== ''))

/** A child may be placed alone; who is parted from whom, or stays with whom, are two at least. */
export const isNamed = ({ people, outcome }: Pick<Draft, 'people' | 'outcome'>): boolean =>
  peopleIn(people).length >= (outcome === 'place' ? 1 : 2)

const peopleIn = (people: string): string[] => people.split(' ').filter(Boolean)

export const contentOf = ({ kind, closing, what, ground, other, why, asked, view, form, people, outcome }: Draft) => ({
  what: what.trim(),
  ground: ground.trim(),
  options: [{ what: other.trim(), why: why.trim() }],
  view: asked ? { said: view.trim() } : { notAsked: view.trim() },
  ...(kind === 'closing' && { closing }),
  ...(kind === 'best-interests' && { interests: { form, people: peopleIn(people), outcome } }),
})
