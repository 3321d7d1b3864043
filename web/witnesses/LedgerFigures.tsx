import type { WitnessesShown } from '../../domain/witnesses/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

/** The state of the ledger in four figures: what is signed, what is witnessed, by how many, and the fingerprint to compare. */
export function LedgerFigures({ known }: { known: WitnessesShown }) {
  const say = useSay()
  const { number, when } = useMoments()
  const { ledger, quorum } = known
  const { checkpoint } = ledger
  return (
    <section className="box witness-figures" aria-label={say('witness.figures')}>
      <div>
        <p className="small dim">{say('witness.signed')}</p>
        <p className="fig">{checkpoint ? number(checkpoint.size) : '–'}</p>
        <p className="small mid">
          {checkpoint ? say('witness.signed-at', { when: when(checkpoint.at) }) : say('witness.not-signed')}
        </p>
      </div>
      <div>
        <p className="small dim">{say('witness.witnessed')}</p>
        <p className="fig">{quorum.witnessed ? number(quorum.witnessed.size) : '–'}</p>
        <p className="small mid">
          {quorum.witnessed
            ? say('witness.newer', { count: Math.max(0, (checkpoint?.size ?? 0) - quorum.witnessed.size) })
            : say('witness.nothing-witnessed')}
        </p>
      </div>
      <div>
        <p className="small dim">{say('witness.counting')}</p>
        <p className="fig">{number(quorum.known)}</p>
        <p className="small mid">{say('witness.rule', { needed: quorum.needed, hours: quorum.hours })}</p>
      </div>
      <div>
        <p className="small dim">{say('witness.fingerprint')}</p>
        <p className="hash">
          <bdi dir="ltr">{checkpoint?.root ?? '–'}</bdi>
        </p>
        <p className="small mid">{say('witness.fingerprint-words')}</p>
      </div>
    </section>
  )
}
