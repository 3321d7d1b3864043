import { useState } from 'react'
import { Segmented } from '../kit/Segmented.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ProblemTable } from './ProblemTable.tsx'
import type { ImportProblem } from './words.ts'

const PAGE = 200

/** What is wrong, cell by cell, with what came of it. */
export function ImportProblems({ problems, more }: { problems: readonly ImportProblem[]; more: number }) {
  const say = useSay()
  const { number } = useMoments()
  const [which, setWhich] = useState<'all' | 'refused' | 'notice'>('all')
  const fit = problems.filter(({ severity }) => which === 'all' || severity === which)
  return (
    <section className="box" aria-labelledby="problems">
      <div className="boxhead row wrap">
        <h2 id="problems">{say('imports.problems', { count: problems.length + more })}</h2>
        <span className="end">
          <Segmented
            hideLabel
            label={say('imports.which')}
            value={which}
            options={(['all', 'refused', 'notice'] as const).map((value) => ({
              value,
              label: say(`problem-kind.${value}`),
            }))}
            onChoose={setWhich}
          />
        </span>
      </div>
      <ProblemTable problems={fit.slice(0, PAGE)} />
      {fit.length + more > PAGE && (
        <p className="pad small mid">
          {say('imports.more-problems', { count: number(Math.max(0, fit.length - PAGE) + more) })}
        </p>
      )}
    </section>
  )
}
