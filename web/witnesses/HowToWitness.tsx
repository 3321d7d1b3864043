import { useHouse } from '../api/session.ts'
import { useSay } from '../locales/use-say.ts'

/** What a witness says on a machine of its own, and by what it knows this ledger; on paper, the place to sign that both were compared. */
export function HowToWitness({ logKey }: { logKey: string }) {
  const say = useSay()
  const { data } = useHouse()
  const log = data?.address ?? location.origin
  const steps = [
    ['key', 'bin/kindred witness --new-key NAME --key witness.key'],
    [
      'begin',
      `bin/kindred witness --log ${log} --key witness.key --state witness-state --log-key node.vkey --begin --once`,
    ],
    ['daily', `bin/kindred witness --log ${log} --key witness.key --state witness-state`],
    ['verify', `bin/kindred verify ${log} --policy policy.json`],
  ] as const
  return (
    <section className="box pad stack-3 how-to-witness" aria-labelledby="how-to-witness">
      <h2 id="how-to-witness">{say('witness-how.title')}</h2>
      <p className="mid measure">{say('witness-how.words')}</p>
      <ol className="stack-3">
        {steps.map(([step, command]) => (
          <li key={step} className="stack">
            <p>{say(`witness-how.${step}`)}</p>
            <pre dir="ltr">
              <code>{command}</code>
            </pre>
          </li>
        ))}
      </ol>
      <div className="stack">
        <h3>{say('witness-how.log-key')}</h3>
        <p className="hash">
          <bdi dir="ltr">{logKey}</bdi>
        </p>
        <p className="small mid measure">{say('witness-how.log-key-words')}</p>
      </div>
      <p className="print-only compared">{say('witness-how.compared')}</p>
    </section>
  )
}
