import { showWorkers } from '../../../domain/agencies/index.ts'
import { insist } from '../../world/agreements.ts'
import { newId } from '../../world/families.ts'
import { aList, publish } from '../../world/forms.ts'
import type { AtWork, TestHouse } from '../../world/house.ts'
import { ASKERS, CUSTODIAN, NEWCOMERS } from './askers.ts'
import { FORM, FORM_OF_ALL } from './line.ts'
import type { Team } from './people.ts'

const RUN = { purpose: 'administration' } as const
const worker = (name: string, agency: string, roles: readonly string[]) => ({
  id: newId(),
  agency,
  site: null,
  name,
  roles: roles.map((role) => ({ id: newId(), role, from: '2026-01-01T00:00:00.000Z', until: null })),
  trainings: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'].map((code) => ({
    id: newId(),
    code,
    until: '2029-01-01T00:00:00.000Z',
  })),
  nationalityConflict: { id: newId(), countries: [] },
})

/** The agencies that the demonstration lacks, and two workers of child protection who are only written about. */
export async function openNewcomers(house: TestHouse, { viktor, nadia }: Team): Promise<void> {
  const agencies = Object.entries(NEWCOMERS).map(([id, [type, country]]) => ({ id, name: id, type, country }))
  const workers = ASKERS.filter(({ agency }) => agency in NEWCOMERS).map(({ name, agency, roles }) =>
    worker(name, agency, roles),
  )
  await insist(viktor, 'open-agencies', { agencies, sites: [], workers }, RUN)
  const spare = ['Spare One', 'Spare Two'].map((name) => worker(name, CUSTODIAN, ['caseworker']))
  await insist(nadia, 'open-agencies', { agencies: [], sites: [], workers: spare }, RUN)
  const all = await showWorkers(house.ground.database.sql, house.config.node, new Date())
  house.workers.push(...all.filter(({ id }) => !house.workers.some((known) => known.id === id)))
}

/** One fact of each kind that an administrator deals with, about workers of child protection. */
export async function factsOfAgency(house: TestHouse, { nadia, owen }: Team) {
  const [spare, other] = ['Spare One', 'Spare Two'].map((name) => house.workers.find((one) => one.name === name)!.id)
  const [suspension, given, lending, enrolment, link] = [newId(), newId(), newId(), newId(), newId()]
  house.providers.push({ agency: CUSTODIAN, issuer: 'https://id.invalid', discovery: '', client: '' } as never)
  const span = { from: '2026-01-01T00:00:00.000Z', until: '2028-01-01T00:00:00.000Z' }
  const deeds: [AtWork, string, object][] = [
    [nadia, 'suspend-worker', { id: suspension, worker: other, because: 'other' }],
    [nadia, 'lift-suspension', { suspension }],
    [nadia, 'give-role', { id: given, worker: spare, role: 'gbv-specialist', ...span }],
    [nadia, 'end-role', { role: given }],
    [nadia, 'lend-role', { id: lending, lender: spare, borrower: other, role: 'caseworker', ...span }],
    [nadia, 'end-lending', { lending }],
    [nadia, 'start-enrolment', { id: enrolment, worker: spare, half: 'AAAAAAAAAA' }],
    [nadia, 'link-subject', { id: link, worker: spare, subject: 'spare' }],
    [owen, 'confirm-subject', { link }],
    [nadia, 'end-subject', { link }],
  ]
  for (const [who, name, input] of deeds) await insist(who, name, input, RUN)
  return { worker: spare, lender: spare, borrower: other, suspension, given, lending, enrolment, account: link }
}

/** A form of the whole node, drafted and published by two; and one of child protection alone, which is handed back. */
export async function formsOf({ viktor, nadia }: Team): Promise<string> {
  for (const who of [viktor, nadia])
    await insist(who, 'set-code-list', { list: aList('doors', 'none', 'some'), reach: 'agency', seen: 0 }, RUN)
  const draft = { form: FORM_OF_ALL, key: 'all', reach: 'node', seen: 0, content: FORM }
  await insist(viktor, 'draft-form', draft, RUN)
  await insist(nadia, 'publish-form', { form: FORM_OF_ALL, seen: 1, editionSeen: 0 }, RUN)
  return publish(nadia, 'doors', FORM)
}

/** A workbook of one family that child protection brought in. */
export async function anImport(house: TestHouse, { lena }: Team): Promise<string> {
  const sent = await house.house.app.inject({
    method: 'POST',
    url: '/api/imports?name=broughtin.csv',
    headers: { cookie: lena.cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from('household_id,given_name,family_name,sex\nH-1,Ada,Importedova,F\n'),
  })
  const id = sent.json().import
  const until = async (state: string) => {
    while ((await lena.look('read-import', { import: id })).body.state !== state)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await until('proposed')
  await insist(lena, 'run-import', { import: id, dryRun: false }, { purpose: 'registration' })
  await until('done')
  return id
}
