import { expect, test } from 'vitest'
import { problemAt } from './reasons.ts'
import { csvCell, writeProblems } from './write-problems.ts'

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+93', `"'+93"`],
  ['-1+1', `"'-1+1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['  =1', `"'  =1"`],
  ['＝1', `"'＝1"`],
])('%s is written as %s', (text, written) => {
  expect(csvCell(text)).toBe(written)
})

test('problems are a table that runs nothing when it is opened', () => {
  const header = '=cmd|calc'
  const problem = problemAt({ sheet: '+People', row: 3 }, header, 'sex-unknown-word', { value: '=1+1' })
  const [first, second] = writeProblems([problem]).split('\r\n')
  expect(first).toBe('\ufeffsheet,row,column,severity,reason,code')
  expect(second).toBe(
    `"'+People",3,"'=cmd|calc",notice,"'=1+1 is not a sex that is known here; it stays unknown.",sex-unknown-word`,
  )
})
