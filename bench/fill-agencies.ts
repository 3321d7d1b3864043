import type pg from 'pg'
import { makeListed } from '../test/world/access/make-listed.ts'

export const CASES = 500_000
export const WORKERS = 500
const NOBODY = `'00000000-0000-7000-8000-000000000000'::uuid`
const ID = (prefix: string) => `('${prefix}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
const PERSON = ID('01900000')
const SINCE = `'2026-01-01'::timestamptz`

type Many = (count: number, text: string) => Promise<unknown>
/** Half a million people in the custody of fifty agencies; others beside them; words, grounds, flags and agreements. */
export async function fill(owner: pg.Client): Promise<void> {
  await owner.query(`set session_replication_role = replica; set synchronous_commit = off`)
  const many: Many = (count, text) => owner.query(text.replaceAll('MANY', `generate_series(1, ${count}) n`))
  await many(
    CASES,
    `insert into sharing.subject_version (node, person, version, agency, origins, protection_in, adult_from, restricted, cleared, not_to_be_found,
      steward_approval, contact_safety, gbv_in_portal, risk_reviewed, erased_at, deed, at)
    select 1, ${PERSON}, 1, 'a' || n % 50, case when n % 10 = 0 then null when n % 7 = 0 then array['QSA', 'QRA'] else array['QRA'] end, 'QMA',
      case when n % 3 = 0 then '2030-01-01'::timestamptz when n % 11 = 0 then null else '-infinity' end, n % 97 = 0, '{}', n % 211 = 0, n % 61 = 0,
      'private', false, true, case when n % 499 = 0 then ${SINCE} else 'infinity' end, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    CASES,
    `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
    select 1, ${ID('01910000')}, ${PERSON}, 'a' || n % 50, 'custody', '{*}', '{*}', ${SINCE}, case when n % 13 = 0 then '2026-06-01'::timestamptz end, ${NOBODY} from MANY`,
  )
  await addPartners(many)
  await addSmall(many)
  await many(
    CASES,
    `insert into cases.file (node, id, number, kind, household, focus, agency, site, worker, opened_at, deed)
    select 1, ${ID('01970000')}, n::text, 'protection', null, ${PERSON}, 'a' || n % 50, null,
      ('00000000-0000-7000-8000-' || lpad(to_hex(n % ${WORKERS}), 12, '0'))::uuid, ${SINCE}, ${NOBODY} from MANY`,
  )
  await many(
    CASES,
    `insert into cases.file_person (node, file, person, nth) select 1, ${ID('01970000')}, ${PERSON}, 1 from MANY`,
  )
  await makeListed(owner)
  await owner.query('analyze')
}

/** Agencies that keep few of them: thirty here and there, the ten thousand oldest, or ten thousand whose time is over. */
async function addSmall(many: Many): Promise<void> {
  const keep = (count: number, agency: string, [id, nth]: [string, string], until = 'null') =>
    many(
      count,
      `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
      select 1, ${ID(id)}, ('01900000-0000-7000-8000-' || lpad(to_hex(${nth}), 12, '0'))::uuid, '${agency}', 'custody', '{*}', '{*}', ${SINCE}, ${until}, ${NOBODY} from MANY`,
    )
  await keep(30, 'few', ['01980000', 'n * 16001'])
  await keep(10_000, 'old', ['01990000', 'n'])
  await keep(10_000, 'over', ['019a0000', 'n * 49'], `'2026-05-01'::timestamptz`)
}

async function addPartners(many: Many): Promise<void> {
  await many(
    400,
    `insert into sharing.agreement (node, id, number, title, parties, purposes, categories, jurisdictions, onward, since, until, steward, agency, worker, deed, at)
    select 1, ${ID('01920000')}, n::text, 'bench', array['a' || n % 50, 'a' || (n + 1) % 50], '{protection}', '{identity,family,protection}', '{QMA}', false, ${SINCE}, null, ${NOBODY}, 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    800,
    `insert into sharing.agreement_turn (node, agreement, nth, turn, agency, worker, deed, at)
    select 1, ('01920000-0000-7000-8000-' || lpad(to_hex((n + 1) / 2), 12, '0'))::uuid, 1 + n % 2, 'sign', 'a' || ((n + 1) / 2 + n % 2) % 50, ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    300,
    `insert into sharing.assessment (node, id, agreement, answers, risks, review_due, agency, worker, deed, at)
    select 1, ${ID('01930000')}, ${ID('01920000')}, '{}', '[]', '2027-01-01', 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    300,
    `insert into sharing.assessment_signature (node, assessment, agency, worker, deed, at)
    select 1, ${ID('01930000')}, 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    300_000,
    `insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, agreement, deed)
    select 1, ${ID('01940000')}, ${PERSON}, 'a' || (n / 3) % 50, case n % 3 when 0 then 'agreement' when 1 then 'co-management' else 'referral' end,
      '{protection}', '{identity,family}', ${SINCE}, case when n % 5 = 0 then '2026-05-01'::timestamptz end,
      case when n % 3 = 0 then ('01920000-0000-7000-8000-' || lpad(to_hex(1 + n % 400), 12, '0'))::uuid end, ${NOBODY} from MANY`,
  )
  await many(
    60_000,
    `insert into sharing.standing_turn (node, standing, status, worker, deed, at)
    select 1, ('01940000-0000-7000-8000-' || lpad(to_hex(n * 3 + 2), 12, '0'))::uuid, 'accepted', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    400_000,
    `insert into sharing.consent (node, id, person, giver_kind, giver, recipient, purpose, categories, status, since, until, notice, agency, worker, deed, at)
    select 1, ${ID('01950000')}, ${PERSON}, 'person', ${PERSON}, 'a' || (n / 3) % 50, 'protection', '{identity,family}', case when n % 9 = 0 then 'refused' else 'given' end,
      ${SINCE}, case when n % 8 = 0 then '2026-05-01'::timestamptz end, '{}', 'a1', ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
  await many(
    8000,
    `insert into sharing.approval (node, id, person, category, recipient, purpose, since, until, why, agency, worker, deed, at)
    select 1, ${ID('01960000')}, ('01900000-0000-7000-8000-' || lpad(to_hex(n * 61), 12, '0'))::uuid, 'identity', 'a' || (n * 61 / 3) % 50, 'protection', ${SINCE}, null, '', 'a' || (n * 61) % 50, ${NOBODY}, ${NOBODY}, ${SINCE} from MANY`,
  )
}
