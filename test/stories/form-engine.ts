import { checkAnswers, workOutAnswers } from '../../domain/forms/answering/rules.ts'
import { outlineOf } from '../../domain/forms/editions/rules.ts'
import type { Answers, FormContent } from '../../domain/forms/words.ts'

const CALCULATIONS = [
  ...['n / m', 'n * 0.1 + 0.2', 'round(n / 3, 4)', 'round(n * 100.05, 1)', '1 / (n - n)', 'n * n * n * n', '-n'],
  ...['years(d, today)', 'days(d, e)', 'if(d < e, n, m)', "if(c = 'é', 1, 2)", 'least(n, m, 3.3)', 'most(n, m)'],
]
const NUMBERS = [0, 1, 3, 0.1, 1e-6, -7.25, 123_456_789.123_456, 1e12]
const DAYS = ['2008', '2008-11', '2008-11-26', '2000-02-29', '1990~', '2020-01-01/2020-03-31']

const field = (key: string, kind: 'decimal' | 'date' | 'text' | 'calculated', calculation?: string) => ({
  ...{ key, kind, label: {}, as: 'education.school' },
  ...(calculation && { calculation }),
})
const CONTENT: FormContent = {
  name: {},
  about: 'person',
  sections: [
    {
      key: 'first',
      label: {},
      fields: [
        ...[field('n', 'decimal'), field('m', 'decimal'), field('d', 'date'), field('e', 'date'), field('c', 'text')],
        ...CALCULATIONS.map((calculation, nth) => field(`f${nth}`, 'calculated', calculation)),
      ],
    },
  ],
}

/** What forms come to for many answers, so that two places where they are worked out can be held against each other. */
export function workAll(): unknown {
  const outline = outlineOf(CONTENT, { parts: {}, lists: {} })
  const on = '2026-11-26'
  return NUMBERS.flatMap((n, at) =>
    DAYS.map((edtf, nth) => {
      const m = NUMBERS[(at + nth) % NUMBERS.length]!
      const e = { edtf: DAYS[(nth + 2) % DAYS.length]! }
      const answers: Answers = { n, m, d: { edtf }, e, c: nth % 2 === 0 ? 'é' : 'e\u0301' }
      const how = { on, lists: {}, finished: true, before: {}, writes: () => true }
      const worked = workOutAnswers(outline, answers, on).map(({ path, value, trouble }) => [path, trouble ?? value])
      return [worked, checkAnswers(outline, answers, how)]
    }),
  )
}
