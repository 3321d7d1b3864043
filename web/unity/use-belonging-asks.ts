import { CareBasis, CareForm, CareStatus, DeterminationOutcome, Wants } from '../../domain/unity/care/words.ts'
import type { Ask } from '../kit/AskDialog.tsx'
import type { Option } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import type { BelongingAct } from './BelongingDialog.tsx'

type Choices = { people: Option[]; places: Option[]; travellers: Option[] }

/** What is asked for each thing that can be written down about who belongs together. */
export function useBelongingAsks({
  people,
  places,
  travellers,
}: Choices): Readonly<Record<BelongingAct['act'], () => Ask[]>> {
  const say = useSay()
  const words: Ask = { key: 'words', label: say('referral.words'), as: 'words', may: true }
  const why: Ask = { key: 'reason', label: say('form.why'), as: 'words' }
  const many: Ask = { key: 'people', label: say('belonging.whom'), as: 'many', options: people }
  const one = (key: string, label: string, options: Option[], may = false): Ask => ({
    ...{ key, label, may, as: 'choice' },
    options: [{ value: '', label: '–' }, ...options],
  })
  const day = (key: 'on' | 'since' | 'until' | 'reviewDue', may = false): Ask => ({
    ...{ key, may, as: 'day' },
    label: say(`belonging-ask.${key}`),
  })
  const of = <Code extends string>(codes: readonly Code[], label: (code: Code) => string): Option[] =>
    codes.map((value) => ({ value, label: label(value) }))
  const statuses = () => of(CareStatus.options, (code) => say(`tie-status.${code}`))
  const forms = () => of(CareForm.options, (code) => say(`care-form-name.${code}`))
  const bases = () => of(CareBasis.options, (code) => say(`care-basis.${code}`))
  const wants = () => of(Wants.options, (code) => say(`wants-name.${code}`))
  const outcomes = () => of(DeterminationOutcome.options, (code) => say(`determination-outcome.${code}`))
  return {
    move: () => [
      many,
      one('to', say('belonging-ask.to'), places),
      day('on'),
      day('until', true),
      { key: 'journey', label: say('belonging-ask.journey'), as: 'line', may: true },
    ],
    care: () => [
      one('carer', say('belonging-ask.carer'), people),
      one('over', say('belonging-ask.over'), people),
      one('form', say('belonging-ask.form'), forms()),
      one('basis', say('belonging-ask.basis'), bases()),
      day('since'),
      day('until', true),
      words,
    ],
    wish: () => [
      one('person', say('belonging-ask.who'), people),
      one('about', say('belonging-ask.about'), people, true),
      one('wants', say('belonging-ask.wants'), wants()),
      words,
    ],
    order: () => [
      many,
      one('outcome', say('belonging-ask.outcome'), outcomes()),
      day('on'),
      day('reviewDue', true),
      { ...words, may: false },
    ],
    judge: () => [one('status', say('belonging-ask.status'), statuses()), day('on'), why],
    cancel: () => [{ key: 'travellers', label: say('belonging-ask.travellers'), as: 'many', options: travellers }, why],
  }
}
