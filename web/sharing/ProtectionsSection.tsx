import { EyeOff, type LucideIcon, MapPinOff, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { SafeguardsShown } from '../../domain/sharing/safeguards/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { ProtectionDialog } from './ProtectionDialog.tsx'
import type { Guarded } from './SafeguardsPage.tsx'

const PROTECTIONS = [
  ['restricted', EyeOff],
  ['notToBeFound', MapPinOff],
  ['stewardApproval', ShieldCheck],
] as const satisfies readonly (readonly [keyof SafeguardsShown, LucideIcon])[]
export type Protection = (typeof PROTECTIONS)[number][0]

/** The three protections that can be set: each says what it means before it is set, and can be taken back. */
export function ProtectionsSection({ purpose, ...guarded }: Guarded & { purpose: Purpose }) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const [asking, setAsking] = useState<Protection | null>(null)
  const { known, name } = guarded
  return (
    <section className="box" aria-labelledby="protections">
      <h2 id="protections">{say('safeguard.protections')}</h2>
      <ul className="lines guards">
        {PROTECTIONS.map(([one, icon]) => (
          <li key={one}>
            <div className="stack">
              <p className="row wrap">
                <b>{say(`protection.${one}`)}</b>
                <Chip {...(known[one] ? { tone: 'done' as const } : {})} icon={icon}>
                  {say(known[one] ? 'safeguard.on' : 'safeguard.off')}
                </Chip>
              </p>
              <p className="small mid">{say(`protection-means.${one}`, { name })}</p>
              {one === 'restricted' && known.restricted && (
                <p className="small">
                  {known.cleared.length > 0
                    ? say('safeguard.cleared', { names: list.format(known.cleared.map((worker) => worker.name)) })
                    : say('safeguard.nobody-cleared')}
                </p>
              )}
            </div>
            <Button
              onClick={() => setAsking(one)}
              aria-label={`${say(actOf(one, known))}: ${say(`protection.${one}`)}`}
            >
              {say(actOf(one, known))}
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <ProtectionDialog {...guarded} purpose={purpose} protection={asking} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}

/** Who sees a restricted person changes more often than whether they are: that is what the button is for then. */
function actOf(protection: Protection, known: SafeguardsShown) {
  if (!known[protection]) return 'safeguard.set'
  return protection === 'restricted' ? 'act.change' : 'safeguard.lift'
}
