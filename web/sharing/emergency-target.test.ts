import { expect, test } from 'vitest'
import { numberOf } from '../../domain/cases/rules.ts'
import { makeId } from '../../ground/ids.ts'
import { targetFrom } from './emergency-target.ts'

const id = makeId(new Date())
const number = numberOf(id)

test.each([
  [`https://node.example/cases/${id}`, { file: id }],
  [`/cases/${id}/ledger`, { file: id }],
  [`https://node.example/people/${id}`, { person: id }],
  [`/families/${id}?x=1`, { person: id }],
  [` ${id.toUpperCase()} `, { person: id }],
  [number, { file: number }],
  [number.toLowerCase().replaceAll('-', ' '), { file: number }],
  [number.replaceAll('-', '–'), { file: number }],
  ['٢٣٤-ABC-٥٦٧٨', { file: '234-ABC-5678' }],
  ['Mira Halabi', undefined],
  ['234-ABC-567', undefined],
  ['https://node.example/', undefined],
  ['', undefined],
])('%s is read as %o', (typed, target) => expect(targetFrom(typed)).toEqual(target))
