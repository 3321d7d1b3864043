import type { PersonShown } from '../../domain/people/words.ts'
import type { UnitsListed } from '../../domain/shelter/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useLook } from '../api/use-look.ts'
import { type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Props = {
  file: string
  request?: string
  people: readonly Pick<PersonShown, 'id' | 'names'>[]
  first?: string | undefined
  from?: string
  purpose: Purpose
  onClose: () => void
}

/** Lets people move in: a unit for each of them, the same for all unless somebody says why not. */
export function PlaceDialog({ file, request, people, first = '', from = today(), purpose, onClose }: Props) {
  const say = useSay()
  const { data } = useLook<UnitsListed>('list-units', purpose, { on: from }, { fresh: true })
  const units = (data?.units ?? []).map(({ id, name, free, places }) => ({
    value: id as string,
    label: `${name} · ${say('shelter.free', { free, places })}`,
  }))
  const asks: Ask[] = [
    ...people.map(({ id, names }) => ({
      key: id as string,
      label: plainName(names) || say('person.name-closed'),
      as: 'choice' as const,
      may: true,
      options: [{ value: '', label: '–' }, ...units],
    })),
    { key: 'from', label: say('shelter-ask.from'), as: 'day' },
    { key: 'until', label: say('shelter-ask.until'), as: 'day', may: true },
    { key: 'because', label: say('shelter-ask.because'), as: 'words', may: true },
  ]
  return (
    <AskDialog
      title={say('shelter-act.place')}
      asks={asks}
      start={{ from: from > today() ? from : today(), ...Object.fromEntries(people.map(({ id }) => [id, first])) }}
      deed="place-people"
      purpose={purpose}
      inputOf={(answers) => ({
        case: file,
        ...(request && { request }),
        stays: people.flatMap(({ id }) => (answers[id] ? [{ id: newDeedId(), person: id, unit: answers[id] }] : [])),
        from: answers['from'],
        until: answers['until'] || null,
        ...(answers['because']?.trim() && { because: answers['because'].trim() }),
      })}
      onClose={onClose}
    />
  )
}
