import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { readText } from '../api/ask.ts'
import { Icon } from '../kit/Icon.tsx'
import { saveFile } from '../kit/save-file.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { CaseLedger } from './CaseLedgerPage.tsx'

/** The state of the record in four figures, and the fingerprint that anybody can check. */
export function LedgerProof({ ledger }: { ledger: CaseLedger }) {
  const say = useSay()
  const { number, hour } = useMoments()
  const { counts, checkpoint } = ledger
  const note = useQuery({ queryKey: ['checkpoint'], queryFn: () => readText('/api/ledger/checkpoint'), enabled: false })
  const take = async () => {
    const { data } = await note.refetch()
    if (data) saveFile(`checkpoint-${checkpoint?.size}.txt`, data)
  }
  return (
    <section className="box proof" aria-label={say('ledger.state')}>
      <div>
        <p className="small dim">{say('ledger.done')}</p>
        <p className="fig">{number(counts.done)}</p>
        <p className="small mid">{say('ledger.done-words')}</p>
      </div>
      <div>
        <p className="small dim">{say('ledger.seen')}</p>
        <p className="fig">{number(counts.seen)}</p>
        <p className="small mid">{say('ledger.seen-words')}</p>
      </div>
      <div>
        <p className="small dim">{say('ledger.refused')}</p>
        <p className={counts.refused ? 'fig harm-c' : 'fig'}>{number(counts.refused)}</p>
        <p className="small mid">{say('ledger.refused-words')}</p>
      </div>
      <div>
        <p className="small dim">{say('ledger.check')}</p>
        {checkpoint ? (
          <>
            <p className="done-c">
              <Icon of={ShieldCheck} />{' '}
              <b>{say('ledger.sealed', { size: number(checkpoint.size), hour: hour(checkpoint.at) })}</b>
            </p>
            <p className="hash">{checkpoint.root}</p>
            <button type="button" className="link small no-print" onClick={() => void take()}>
              {say('ledger.take')}
            </button>
          </>
        ) : (
          <p className="mid">{say('ledger.not-sealed')}</p>
        )}
      </div>
    </section>
  )
}
