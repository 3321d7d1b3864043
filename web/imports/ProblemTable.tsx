import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { ImportProblem } from './words.ts'

/** Where in the workbook, what is wrong there, and what came of it. */
export function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const say = useSay()
  const known = useSayIfKnown()
  /** Values that are codes of ours are said in words. */
  const inWords = (values: ImportProblem['values']) => ({
    ...values,
    field: known(`import-field.${values['field']}`) ?? values['field'],
  })
  return (
    <SidewaysScroll label={say('imports.what')}>
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
          {problems.map(({ sheet, row, column, reason, severity, code, values }) => (
            <tr key={`${sheet}${row}${column}${reason}`}>
              <td>
                <bdi>{sheet}</bdi>
              </td>
              <td className="code">{row}</td>
              <td>
                <bdi>{column}</bdi>
              </td>
              <td>
                <bdi>{known(`import-problem.${code}`, inWords(values)) ?? reason}</bdi>
              </td>
              <td className={severity === 'refused' ? 'harm-c' : 'mid'}>{say(`problem-effect.${severity}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroll>
  )
}
