import { Printer } from 'lucide-react'
import { useHouse } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'
import './referral.css'

type Props = { referral: string; code: string; partner: string; hours: number; onClose: () => void }

/** Link and code, side by side this once: they reach the partner by two ways, so that who gets hold of one has nothing. On paper stands the code alone. */
export function HandOver({ referral, code, partner, hours, onClose }: Props) {
  const say = useSay()
  const house = useHouse()
  const link = `${house.data?.address ?? location.origin}/packages/${referral}`
  return (
    <div className="stack-3 hand-over">
      <Note tone="done" role="status">
        {say('package.sealed', { agency: partner, days: hours / 24 })}
      </Note>
      <section className="box pad stack no-print" aria-labelledby="the-link">
        <h3 id="the-link">{say('package.link')}</h3>
        <p className="code">
          <bdi dir="ltr">{link}</bdi>
        </p>
        <p className="mid">{say('package.link-how')}</p>
      </section>
      <section className="box pad stack" aria-labelledby="the-code">
        <h3 id="the-code">{say('package.code')}</h3>
        <p className="package-code">
          <bdi dir="ltr">{code}</bdi>
        </p>
        <p className="mid">{say('package.code-how', { agency: partner })}</p>
      </section>
      <Note tone="wait">{say('package.once')}</Note>
      <div className="row wrap no-print">
        <Button icon={Printer} onClick={() => print()}>
          {say('package.print-code')}
        </Button>
        <Button look="main" onClick={onClose}>
          {say('package.handed')}
        </Button>
      </div>
    </div>
  )
}
