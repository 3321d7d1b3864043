import type { FamilyAround } from '../../domain/families/words.ts'
import type { BelongingShown } from '../../domain/unity/care/words.ts'
import type { SitesListed } from '../../domain/unity/where/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import type { DeedName } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { type Answers, AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { useBelongingAsks } from './use-belonging-asks.ts'

/** Somebody booked on a transfer that may be called off. */
export type Traveller = { presence: string; name: string }
type Care = BelongingShown['care'][number]
export type BelongingAct =
  | { act: 'move' | 'care' | 'wish' | 'order' }
  | { act: 'judge'; care: Care }
  | { act: 'cancel'; travellers: readonly Traveller[] }
/** Those of a family from whom one chooses. */
export type SomeOfFamily = { people: readonly Pick<FamilyAround['people'][number], 'id' | 'names'>[] }
type Props = { doing: BelongingAct; around: SomeOfFamily; purpose: Purpose; onClose: () => void }

const DEEDS: Readonly<Record<BelongingAct['act'], DeedName>> = {
  move: 'plan-transfer',
  care: 'record-care',
  wish: 'state-wish',
  order: 'record-court-order',
  judge: 'judge-care',
  cancel: 'cancel-transfer',
}

/** Writes down one thing about who belongs together and where they are. */
export function BelongingDialog({ doing, around, purpose, onClose }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { act } = doing
  const sites = useLook<SitesListed>('list-sites', purpose, {}, { enabled: act === 'move' })
  const people = around.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  const places = (sites.data?.sites ?? []).map(({ id, name, agency, town }) => ({
    value: id as string,
    label: [name, town?.names[language], agency].filter(Boolean).join(' · '),
  }))
  const travellers = doing.act === 'cancel' ? doing.travellers : []
  const asks = useBelongingAsks({
    ...{ people, places },
    travellers: travellers.map(({ presence, name }) => ({ value: presence, label: name })),
  })
  return (
    <AskDialog
      title={say(`belonging-act.${act}`)}
      asks={asks[act]()}
      start={{
        ...{ on: today(), since: today() },
        travellers: travellers.map(({ presence }) => presence).join(' '),
      }}
      deed={DEEDS[act]}
      purpose={purpose}
      inputOf={(answers) => inputOf(doing, answers)}
      onClose={onClose}
    />
  )
}

/** The answers as the deed takes them: what was left open is not said. */
function inputOf(doing: BelongingAct, answers: Answers): object {
  const told = (key: string) => answers[key]?.trim() || undefined
  const people = (answers['people'] ?? '').split(' ').filter(Boolean)
  const words = told('words')
  switch (doing.act) {
    case 'move':
      return {
        people: people.map((person) => ({ id: newDeedId(), person })),
        ...{ to: told('to'), on: told('on'), until: told('until') ?? null },
        ...(told('journey') && { journey: told('journey') }),
      }
    case 'care':
      return {
        ...{ id: newDeedId(), carer: told('carer'), over: told('over'), form: told('form'), basis: told('basis') },
        ...{ since: told('since'), until: told('until') ?? null, ...(words && { words }) },
      }
    case 'wish':
      return {
        ...{ id: newDeedId(), person: told('person'), about: told('about') ?? null, wants: told('wants') },
        ...(words && { words }),
      }
    case 'order':
      return {
        ...{ id: newDeedId(), people, outcome: told('outcome'), on: told('on') },
        ...{ reviewDue: told('reviewDue') ?? null, words },
      }
    case 'judge':
      return {
        ...{ care: doing.care.id, seen: doing.care.statements },
        ...{ status: told('status'), on: told('on'), reason: told('reason') },
      }
    case 'cancel': {
      const [presence, ...together] = (answers['travellers'] ?? '').split(' ').filter(Boolean)
      return { presence, together, reason: told('reason') }
    }
  }
}
