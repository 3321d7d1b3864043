import { createHash } from 'node:crypto'
import type { ProposeAgreement } from '../../domain/sharing/agreements/words.ts'
import { fromBase64, toBase64 } from '../../ground/bytes.ts'
import type { AgencyId, DeedId, FactId } from '../../ground/ids.ts'
import { deriveKeys, makePackageCode, openPackage, SALT_BYTES } from '../../ground/package-code.ts'
import { anAssessment, CHILD_PROTECTION, insist, type Stewards, someTerms } from './agreements.ts'
import { newId } from './families.ts'
import type { Answer, AtWork, TestHouse } from './house.ts'

export type Partner = { partner: AgencyId; name: string }
/** A partner without an account, written down by whoever works with it. */
export async function aPartner(worker: AtWork, more: object = {}): Promise<Partner> {
  const id = newId<FactId>()
  const one = { id, name: 'House of the Quay', type: 'SH', country: 'QMA', contact: 'Sister Ana, 0900 11 22', ...more }
  await insist(worker, 'write-down-partner', one)
  return { partner: `outside-${id.slice(-12)}` as AgencyId, name: one.name }
}

/** An agreement with a partner that signs on paper: assessed, read and signed by both, in force. */
export async function agreeOnPaper(
  { one, other }: Stewards,
  partner: AgencyId,
  at: Date,
  more: Partial<ProposeAgreement> = {},
) {
  const terms = someTerms(one, at, {
    title: 'A bed at the quay',
    parties: [CHILD_PROTECTION, partner],
    purposes: ['service-delivery', 'accommodation'],
    categories: ['family-unity'],
    ...more,
  })
  const assessment = anAssessment(terms.id, at)
  const agreement = terms.id
  const steps: [AtWork, string, object][] = [
    [one, 'propose-agreement', terms],
    [one, 'write-assessment', assessment],
    [other, 'sign-assessment', { assessment: assessment.id }],
    [one, 'review-agreement', { agreement }],
    [one, 'review-agreement', { agreement, party: partner, remarks: 'They read it at their office.' }],
    [one, 'sign-agreement', { agreement }],
    [one, 'sign-agreement', { agreement, party: partner }],
  ]
  for (const [who, name, input] of steps) await insist(who, name, input)
  return agreement
}

const hashed = (proof: Uint8Array) => createHash('sha256').update(proof).digest('base64')

/** A code, as the browser of whoever sends makes it, and what is sent of it. */
export async function aSeal(hours = 72) {
  const code = makePackageCode()
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const { key, proof } = await deriveKeys(code, salt)
  return { code, sealed: { hours, salt: toBase64(salt), key: toBase64(key), proof: hashed(proof) } }
}

/** A partner in front of the page of a package: no session, a link, and a code. */
export function atTheDoor({ house }: TestHouse, id: string) {
  const said = (answer: { statusCode: number; json: () => unknown }): Answer => ({
    status: answer.statusCode,
    body: answer.json(),
  })
  const post = async (to: 'open' | 'answer', payload: object) =>
    said(await house.app.inject({ method: 'POST', url: `/api/packages/${id}/${to}`, payload }))
  const knock = async () => said(await house.app.inject({ method: 'GET', url: `/api/packages/${id}` }))
  return {
    knock,
    prove: async (code: string) => {
      const { body } = await knock()
      const { key, proof } = await deriveKeys(code, fromBase64(body.salt)!)
      return { key, proof: toBase64(proof) }
    },
    open: (proof: string, deed = newId<DeedId>()) => post('open', { id: deed, proof }),
    answer: (proof: string, more: object, deed = newId<DeedId>()) =>
      post('answer', { id: deed, proof, name: 'Ana Ruiz', office: 'night manager', ...more }),
    read: async (key: Uint8Array<ArrayBuffer>, contents: string) =>
      JSON.parse(await openPackage(key, id, fromBase64(contents)!)),
  }
}
