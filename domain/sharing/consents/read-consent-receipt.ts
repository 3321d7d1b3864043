import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { Forbidden, Unknown } from '../../../ground/refusals.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameAgencies } from '../../agencies/index.ts'
import { sayGround, seePerson } from '../see-person.ts'
import { findFacts } from '../store.ts'
import { CONTEXT, dpvData, dpvPurpose, dpvStatus } from './dpv.ts'
import { TOLD } from './may-hear.ts'
import { asWord } from './read-consents.ts'
import { stands } from './rules.ts'
import { type ConsentRow, findConsent, findConsents } from './store.ts'
import type { ConsentReceipt, ReadConsentReceipt, Stands } from './words.ts'

/** The record of one word after ISO/IEC TS 27560, with every event that concerns it, for machines and for the person's own paper. */
export async function readConsentReceipt(
  look: Look,
  { consent }: z.infer<typeof ReadConsentReceipt>,
): Promise<ConsentReceipt> {
  const found = await findConsent(look, consent)
  const { grounds } = await seePerson(look, found?.person, 'ask-consent').catch((refusal: Error) => {
    throw refusal instanceof Unknown ? new Unknown('no-such-consent') : refusal
  })
  const row = found!
  if (!grounds.opens('consent.records') && row.recipient !== look.agency) throw new Forbidden('consent-not-yours')
  const [words, facts, rings, names] = await Promise.all([
    findConsents(look, row.person),
    findFacts(look, [row.person]),
    look.keys.fetch(look.find, [row.person]),
    nameAgencies(look.find, look.node, [row.recipient, row.agency]),
  ])
  const ring = rings.get(row.person)!
  const text =
    grounds.opens('consent.records') && row.told && !isErased(ring, 'consent')
      ? unseal<{ text?: string }>(ring, { person: row.person, category: 'consent', column: TOLD }, row.told).text
      : undefined
  look.note({ ...sayGround(grounds), persons: [row.person], more: { categories: ['consent'], consent } })
  const now = look.at.getTime()
  return receiptOf(row, {
    text,
    names,
    status: stands(asWord(row), facts.get(row.person)!, now),
    events: words.filter((word) => isAbout(word, row)),
  })
}

/** A later word to the same recipient for the same purpose, about any of the same. */
const isAbout = (word: ConsentRow, { id, recipient, purpose, categories, since }: ConsentRow) =>
  word.id === id ||
  (word.recipient === recipient &&
    word.purpose === purpose &&
    word.since >= since &&
    word.categories.some((part) => categories.includes(part)))

const SAID = { given: 'yes', refused: 'no', withdrawn: 'withdrawn' } as const
type Known = { text: string | undefined; names: Map<string, string>; status: Stands; events: readonly ConsentRow[] }

function receiptOf(row: ConsentRow, { text, names, status, events }: Known): ConsentReceipt {
  const { id, person, recipient, agency, purpose, categories, notice, by, giver, since, until } = row
  const party = (one: string, type: string) => ({
    '@id': `kindred:agency:${one}`,
    '@type': type,
    'dpv:hasName': names.get(one) ?? one,
  })
  const [last] = events
  return {
    '@context': CONTEXT,
    '@id': `urn:uuid:${id}`,
    '@type': ['dpv:ConsentRecord', 'dpv:ConsentReceipt'],
    'dct:conformsTo': 'ISO/IEC TS 27560:2023',
    'dct:identifier': id,
    'dpv:hasDataSubject': { '@id': `urn:uuid:${person}` },
    'dpv:hasDataController': party(agency, 'dpv:DataController'),
    'dpv:hasRecipient': party(recipient, 'dpv:Recipient'),
    'dpv:hasPurpose': dpvPurpose(purpose),
    'dpv:hasPersonalData': categories.map(dpvData),
    'dpv:hasProcessing': [{ '@id': 'dpv:MakeAvailable' }],
    'dpv:hasLegalBasis': { '@id': 'dpv:ExplicitlyExpressedConsent' },
    'dpv:hasNotice': {
      '@type': 'dpv:ConsentNotice',
      'dct:hasVersion': notice.version,
      'dct:language': notice.language,
      'kindred:sha256': notice.sha256,
      ...(text !== undefined && { 'kindred:text': text }),
      'kindred:explained': notice.explained,
      'kindred:understood': notice.understood,
    },
    'dpv:hasConsentStatus': dpvStatus(last && last.id !== id && last.status !== 'given' ? SAID[last.status] : status),
    'dpv:hasIndication': {
      'dpv:isIndicatedBy': by === 'best-interests' ? `kindred:decision:${giver}` : `urn:uuid:${giver}`,
      'dpv:hasIndicationMethod': notice.expression,
      'dct:date': since.toISOString(),
    },
    'dpv:hasDuration': { 'dct:valid': until?.toISOString() ?? null },
    'dpv:hasEvent': events
      .map((word) => ({ 'dct:date': word.since.toISOString(), 'dpv:hasConsentStatus': dpvStatus(SAID[word.status]) }))
      .reverse(),
    'kindred:withdrawal': 'kindred:deed:withdraw-consent',
  }
}
