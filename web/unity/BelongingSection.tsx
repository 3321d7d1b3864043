import { useState } from 'react'
import type { FamilyAround } from '../../domain/families/words.ts'
import type { BelongingShown } from '../../domain/unity/care/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Names } from '../kit/Names.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { type BelongingAct, BelongingDialog } from './BelongingDialog.tsx'
import { CareLine, FindingLine, WishLine } from './BelongingLines.tsx'
import { SeparationLine } from './SeparationLine.tsx'
import './unity.css'

type Props = { around: FamilyAround; purpose: Purpose }
const ADDS = ['move', 'care', 'wish', 'order'] as const

/** Around one person: who cares for whom, what each wants, what was found, who is parted. */
export function BelongingSection({ around, purpose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const [doing, setDoing] = useState<BelongingAct | null>(null)
  const { data, error, refetch } = useLook<BelongingShown>('read-belonging', purpose, { person: around.focus })
  const name = (id: string | null) => {
    const person = data?.people.find((one) => one.id === id)
    return person ? <Names names={person.names} short /> : <span>{say('parting.somebody')}</span>
  }
  return (
    <section className="box" aria-labelledby="belonging">
      <h2 className="boxhead" id="belonging">
        {say('belonging.title')}
      </h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && (
        <ul className="lines apart belonging">
          {data.separations
            .filter(({ ended }) => ended === null)
            .map((one) => (
              <SeparationLine key={one.id} separation={one} purpose={purpose} />
            ))}
          {data.care.map((care) => (
            <CareLine key={care.id} care={care} name={name} onDo={setDoing} />
          ))}
          {data.wishes.map((wish) => (
            <WishLine key={`${wish.person} ${wish.about}`} wish={wish} name={name} />
          ))}
          {data.determinations.map((found) => (
            <FindingLine key={`${found.form} ${found.on} ${found.people.join()}`} found={found} name={name} />
          ))}
        </ul>
      )}
      <p className="row wrap pad no-print">
        {ADDS.map((act) => (
          <Button key={act} look="quiet" onClick={() => setDoing({ act })}>
            {known(`belonging-act.${act}`) ?? act}
          </Button>
        ))}
      </p>
      {doing && <BelongingDialog doing={doing} around={around} purpose={purpose} onClose={() => setDoing(null)} />}
    </section>
  )
}
