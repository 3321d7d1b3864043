import type { ReferralShown } from '../../domain/referrals/words.ts'
import { Note } from '../kit/Note.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { usePartWords } from '../sharing/part-words.ts'

/** Who is referred and who stays behind; and of each, field by field, what the receiver sees or would see. */
export function ReferralPeople({ referral }: { referral: ReferralShown }) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const { field } = usePartWords()
  const { people, left, fields, receiver, state, package: sealed } = referral
  const taken = ['accepted', 'in-progress', 'done', 'taken-over'].includes(state)
  return (
    <section className="box pad stack-3" aria-labelledby="referred">
      <h2 id="referred">
        {say(sealed ? 'package.given' : taken ? 'referral.sees' : 'referral.would-see', { agency: receiver.name })}
      </h2>
      <ul className="lines">
        {people.map(({ id, names, born, masked }) => {
          const shown = fields.find(({ person }) => person === id)
          return (
            <li key={id}>
              <div>
                <b>
                  <bdi>{plainName(names, true) || say('person.name-closed')}</bdi>
                </b>
                {born?.edtf && <span className="mid"> · {born.edtf}</span>}
                {masked.length > 0 && <p className="small mid">{say('referral.masked')}</p>}
                {shown && shown.open.length > 0 && (
                  <p className="small">{say('foresee.clear', { fields: list.format(shown.open.map(field)) })}</p>
                )}
                {shown && shown.masked.length > 0 && (
                  <p className="small mid">{say('foresee.masked', { fields: list.format(shown.masked.map(field)) })}</p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {left.length > 0 && (
        <Note tone="apart">
          {left.map(({ person, because }) => (
            <p key={person.id}>
              {say('referral.stays', { name: plainName(person.names, true), because: say(`left-because.${because}`) })}
            </p>
          ))}
        </Note>
      )}
    </section>
  )
}
