import { expect, test } from 'vitest'
import { nameFromText } from '../../ground/person-name.ts'
import { likeNames } from './like-names.ts'

const named = (text: string) => [nameFromText(text)!]

test.each([
  ['Amina Karimi', ['Omar Karimi', 'Amina Karimi'], true],
  ['أمينة كريمي', ['Amina Karimi'], true],
  ['Amina Karimi', ['Omar Karimi'], false],
  ['Amina Karimi', ['Tesfaye Gebre'], false],
  ['Amina Karimi', [], false],
])('%s is like one of %j: %s', (name, others, expected) =>
  expect(
    likeNames(
      named(name),
      others.flatMap((one) => named(one)),
    ),
  ).toBe(expected),
)
