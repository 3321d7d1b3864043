import { useState } from 'react'
import { Segmented } from '../kit/Segmented.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { ImportProblem } from './words.ts'

const PAGE = 200

/** What is wrong, cell by cell, with what came of it. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { number } = useMoments()
  const [which, setWhich] = useState<'all' | 'refused' | 'notice'>('all')
  const fit = problems.filter(({ severity }) => which === 'all' || severity === which)
  return (
    <section className="box" aria-labelledby="problems">
      <div className="boxhead row wrap">
        <h2 id="problems">{say('imports.problems', { count: problems.length })}</h2>
        <span className="end">
          <Segmented
            hideLabel
            label={say('imports.which')}
            value={which}
            options={(['all', 'refused', 'notice'] as const).map((value) => ({ value, label: say(`problem-kind.${value}`) }))}
            onChoose={setWhich}
          />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <div className="scrollx" tabIndex={0} role="region" aria-labelledby="problems">
        <table className="problems">
          <thead>
            <tr>
              <th>{say('imports.sheet')}</th>
              <th>{say('imports.row')}</th>
              <th>{say('imports.column')}</th>
              <th>{say('imports.what')}</th>
              <th>{say('imports.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {fit.slice(0, PAGE).map(({ sheet, row, column, reason, severity, code, values }) => (
              <tr key={`${sheet}${row}${column}${reason}`}>
                <td>
                  <bdi>{sheet}</bdi>
                </td>
                <td className="code">{row}</td>
                <td>
                  <bdi>{column}</bdi>
                </td>
                <td>
                  <bdi>{(code && known(`import-problem.${code}`, values)) ?? reason}</bdi>
                </td>
                <td className={severity === 'refused' ? 'harm-c' : 'mid'}>{say(`problem-effect.${severity}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fit.length > PAGE && <p className="pad small mid">{say('imports.more-problems', { count: number(fit.length - PAGE) })}</p>}
    </section>
  )
}
