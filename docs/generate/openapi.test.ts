import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Envelope } from '../../ground/asking.ts'
import { openTestHouse, type TestHouse } from '../../test/world/house.ts'
import { describeInterface } from './openapi.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ seed: false })
})
afterAll(() => house.close())

type Content = Record<string, { example: any }>
type Described = Record<
  string,
  { post: { requestBody: { content: Content }; responses: Record<string, { content: Content }> } }
>

describe('the interface', () => {
  it('has an example for every deed and look, sent and shown, which the door itself would read', () => {
    const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Described }
    for (const { kind, name, input, shown } of house.house.doors) {
      const { requestBody, responses } = paths[`/api/${kind}s/${name}`]!.post
      const sent = requestBody.content['application/json']!.example
      expect(Envelope.safeParse(sent).success, name).toBe(true)
      expect(input.safeParse(sent.input).error?.issues, name).toBeUndefined()
      expect(
        shown.safeParse(responses['200']!.content['application/json']!.example).error?.issues,
        name,
      ).toBeUndefined()
    }
  })

  it('cannot be described where a door has no example', () => {
    const input = z.strictObject({ text: z.string().check(z.refine((text) => text === 'what no form tells')) })
    const door = { kind: 'deed' as const, name: 'forgotten', input, shown: z.object({}) }
    expect(() => describeInterface([door])).toThrow('forgotten has no example')
  })
})
