import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stagesOf } from '../../domain/cases/profile.ts'
import { Closing, Need } from '../../domain/cases/words.ts'
import { ChildStatus, SeparationCause, TieKind, TieSource, TieStatus } from '../../domain/families/words.ts'
import { triageRulesOf } from '../../domain/triage/profile.ts'
import { Purpose } from '../../ground/categories.ts'
import { REASONS } from '../../ground/reasons.ts'
import { openTestHouse, type TestHouse } from '../world/house.ts'

const LANGUAGES = ['en', 'fr', 'ar', 'es'] as const
const catalogues = new Map(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(`web/locales/${language}.json`, 'utf8')) as Record<string, string>,
  ]),
)
/** Looks and deeds that never stand in the ledger of a case. */
const NOT_OF_A_CASE = new Set([
  ...['open-agencies', 'run-import', 'read-import', 'list-imports'],
  ...['give-role', 'end-role', 'lend-role', 'end-lending', 'record-training', 'assess-conflict', 'accept-terms'],
  ...[
    'suspend-worker',
    'suspend-agency',
    'lift-suspension',
    'cut-off-node',
    'lift-cut-off',
    'list-cut-offs',
    'end-session',
    'set-totp',
    'confirm-sign-in',
    'add-passkey',
    'remove-passkey',
  ],
  ...['start-enrolment', 'confirm-enrolment', 'stop-enrolment', 'list-colleagues', 'read-my-sign-ins'],
  ...['place-site', 'list-own-sites'],
  ...['link-subject', 'confirm-subject', 'end-subject', 'register-machine', 'end-machine'],
  ...['register-hook', 'end-hook', 'replay-hook', 'test-hook', 'list-hooks', 'read-deliveries', 'read-hook-secret'],
  ...['register-witness', 'end-witness', 'list-witnesses'],
  ...['mark-notices-read', 'set-notice-settings', 'add-push-endpoint', 'drop-push-endpoint'],
  ...['list-my-notices', 'read-notice-settings'],
  ...['save-filter', 'amend-filter', 'remove-filter', 'restore-filter', 'open-with-filter', 'list-filters'],
  ...['open-unit', 'amend-unit', 'close-unit'],
  ...['list-service', 'amend-listing', 'end-listing', 'find-listings'],
  ...['draft-form', 'publish-form', 'retire-form', 'set-code-list', 'list-forms', 'read-form', 'read-forms'],
  ...['count-judgements', 'list-models', 'refit-model', 'approve-model', 'return-to-model'],
])

/** What no door is for: the house does it by its rules, its keeper by a command, a worker on the way in or out. */
const BY_ITSELF = [
  ...[
    'open-reviews',
    'renew-reviews',
    'renew-key',
    'rewrap-keyrings',
    'open-agencies',
    'enrol-first',
    'lift-suspension',
  ],
  ...['enrol', 'sign-in', 'sign-out'],
]

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ seed: false })
})
afterAll(() => house.close())

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const words = catalogues.get(language)!
  const missing = (keys: string[]) => keys.filter((key) => !words[key]?.trim())

  it('says every reason for which the house says no', () =>
    expect(missing(Object.keys(REASONS).map((code) => `reason.${code}`))).toEqual([]))

  it('says what every deed and look did', () => {
    const names = house.house.doors.map(({ name }) => name).filter((name) => !NOT_OF_A_CASE.has(name))
    expect(missing(names.map((name) => `line.${name}`))).toEqual([])
  })

  it('says so to overseers, who also see what is of no case and what the house does by itself', () => {
    const names = [...house.house.doors.map(({ name }) => name), ...BY_ITSELF]
    expect(names.filter((name) => !words[`doing.${name}`] && !words[`line.${name}`])).toEqual([])
  })

  it.each(Object.entries({ purpose: Purpose, need: Need, closing: Closing }))(
    'has a word for every %s',
    (name, list) => {
      const known = Object.keys(words).filter((key) => key.startsWith(`${name}.`))
      expect(known.length, `no key begins with ${name}.`).toBeGreaterThan(0)
      expect(missing(Object.values(list.def.entries).map((value) => `${name}.${value}`))).toEqual([])
    },
  )

  it('has a word for every stage of every course', () => {
    const stages = readdirSync('profiles', { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .flatMap(({ name }) => stagesOf(name))
    expect(missing([...new Set(stages)].map((stage) => `stage.${stage}`))).toEqual([])
  })

  it('has words for every rule of triage', () => {
    const rules = readdirSync('profiles', { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .flatMap(({ name }) => triageRulesOf(name).rules)
    expect(missing(rules.map((rule) => `triage-rule.${rule.words}`))).toEqual([])
  })

  it('has words for ties, their sources and states, for causes of separation and for child statuses', () => {
    const text = Object.keys(words).join('\n')
    for (const list of [TieKind, TieSource, TieStatus, SeparationCause, ChildStatus])
      for (const value of Object.values(list.def.entries)) expect(text, value).toContain(`.${value}`)
  })
})

describe('the texts', () => {
  it('list every deed, and the interface describes every door', () => {
    const deeds = readFileSync('docs/deeds.md', 'utf8')
    const paths = Object.keys(JSON.parse(readFileSync('docs/openapi.json', 'utf8')).paths)
    for (const { kind, name } of house.house.doors) {
      expect(deeds).toContain(`### \`${name}\``)
      expect(paths).toContain(`/api/${kind}s/${name}`)
    }
  })

  it('name every setting that the house reads', () => {
    const config = readFileSync('server/config.ts', 'utf8')
    const guide = readFileSync('docs/guides/settings.md', 'utf8')
    for (const [name] of config.matchAll(/\b(KINDRED_[A-Z]+|DATABASE_URL)\b/g)) expect(guide).toContain(name)
  })

  it('are there for every command of bin', () => {
    const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
    for (const name of readdirSync('bin').filter((name) => !name.startsWith('prepare')))
      expect(contributing).toContain(`bin/${name}`)
    expect(existsSync('.ci/run')).toBe(true)
  })
})
