import * as z from 'zod/mini'
import { Category, Purpose } from '../../ground/categories.ts'
import { Instant } from '../../ground/day.ts'
import { AgencyId, DeedId, FactId, SiteId, WorkerId } from '../../ground/ids.ts'
import { ListOwnSites, OwnSites, PlaceSite, Town, Whereabouts } from './place-words.ts'
import { base64url, NewPasskey, Proof } from './proof-words.ts'
import { SuspensionCause } from './suspension-words.ts'

export { PartnersListed, PartnerType } from './partner-words.ts'
export {
  CutOffNode,
  CutOffsShown,
  LiftCutOff,
  LiftSuspension,
  ListCutOffs,
  SuspendAgency,
  SuspendWorker,
  SuspensionCause,
} from './suspension-words.ts'
export { ListOwnSites, NewPasskey, OwnSites, PlaceSite, Proof, Town, Whereabouts }

/** What kind of work an agency does: asylum authority, child protection, health, shelter, legal aid, law enforcement,
 * movement operations, reintegration and assistance, oversight, research. */
export const AgencyType = z.enum(['AA', 'CP', 'HE', 'SH', 'LA', 'LE', 'MO', 'RA', 'OV', 'RS'])
export type AgencyType = z.infer<typeof AgencyType>

export const Role = z.enum([
  'registration-clerk',
  'caseworker',
  'gbv-specialist',
  'asylum-officer',
  'clinician',
  'movement-officer',
  'shelter-worker',
  'legal-adviser',
  'police-liaison',
  'data-steward',
  'oversight-officer',
  'researcher',
  'administrator',
])
export type Role = z.infer<typeof Role>

/** What a worker must have learnt, or signed, before they do some of the work. Each is over one day. */
export const Training = z.enum(['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'])
export type Training = z.infer<typeof Training>

/** A name as people write it; half a sign of a pair is none. */
const text = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(200),
  z.refine((said) => said.isWellFormed()),
)
/** ISO 3166-1 alpha-3; INT for an international organisation. */
export const Country = z.string().check(z.regex(/^[A-Z]{3}$/))
const Countries = z.array(Country).check(z.maxLength(50))

export const Agency = z.strictObject({ id: AgencyId, name: text, type: AgencyType, country: Country })
export type Agency = z.infer<typeof Agency>
const site = { id: SiteId, agency: AgencyId, name: text, country: Country }
/** Where nobody says in which town it lies, only its country is told. */
export const Site = z.strictObject({ ...site, where: z.optional(Whereabouts) })
export type Site = z.infer<typeof Site>

const heldFor = { from: Instant, until: z.nullable(Instant) }
export const RoleHeld = z.strictObject({ id: FactId, role: Role, ...heldFor })
export const TrainingHeld = z.strictObject({ id: FactId, code: Training, until: Instant })
export const Worker = z.strictObject({
  id: WorkerId,
  agency: AgencyId,
  site: z.nullable(SiteId),
  name: text,
  roles: z.array(RoleHeld).check(z.minLength(1), z.maxLength(5)),
  trainings: z.array(TrainingHeld).check(z.maxLength(10)),
  /** Countries whose people this worker must not see; null when nobody has assessed it yet, which closes everybody. */
  nationalityConflict: z.nullable(z.strictObject({ id: FactId, countries: Countries })),
})
export type Worker = z.infer<typeof Worker>

/** Brings agencies, their sites and their workers into the house. */
export const OpenAgencies = z.strictObject({
  agencies: z.array(Agency).check(z.maxLength(200)),
  sites: z.array(Site).check(z.maxLength(1000)),
  workers: z.array(Worker).check(z.maxLength(5000)),
})
export type OpenAgencies = z.infer<typeof OpenAgencies>

export const GiveRole = z.strictObject({ id: FactId, worker: WorkerId, role: Role, ...heldFor })
export type GiveRole = z.infer<typeof GiveRole>
export const EndRole = z.strictObject({ role: FactId })
export type EndRole = z.infer<typeof EndRole>
export const LendRole = z.strictObject({
  id: FactId,
  lender: WorkerId,
  borrower: WorkerId,
  role: Role,
  from: Instant,
  until: Instant,
})
export type LendRole = z.infer<typeof LendRole>
export const EndLending = z.strictObject({ lending: FactId })
export type EndLending = z.infer<typeof EndLending>
export const RecordTraining = z.strictObject({ id: FactId, worker: WorkerId, code: Training, until: Instant })
export type RecordTraining = z.infer<typeof RecordTraining>
export const AssessConflict = z.strictObject({ id: FactId, worker: WorkerId, countries: Countries })
export type AssessConflict = z.infer<typeof AssessConflict>
export const AcceptTerms = z.strictObject({ id: FactId })
export type AcceptTerms = z.infer<typeof AcceptTerms>

/** Who may say that somebody is at work, as the rules need it: every fact with its dates, judged by the clock of the question. */
export type AtWork = {
  id: WorkerId
  agency: AgencyId
  site: SiteId | null
  agencyType: AgencyType
  agencyCountry: string
  /** The country of the site; of the agency where the worker has no site. */
  siteCountry: string
  /** Their own and those lent to them, past and future ones too. */
  roles: RoleFact[]
  trainings: { code: Training; until: Date }[]
  nationalityConflict: string[] | null
  suspendedAt: Date | null
  agencySuspendedAt: Date | null
  nodeCutOffAt: Date | null
}
export type RoleFact = {
  fact: FactId
  role: Role
  from: Date
  until: Date | null
  /** Of a lent role: who lent it, since when they are suspended, and until when they hold it themselves. */
  lentBy: { worker: WorkerId; suspendedAt: Date | null; holdsUntil: Date | null } | null
}

const SixFigures = z.string().check(z.regex(/^[0-9]{6}$/))
/** The number by which a worker's one-time codes are found: eight figures, told when they are set up. */
const TotpNumber = z.string().check(z.regex(/^[0-9]{8}$/))
/** By picking a name, in a demonstration; by a passkey, which says by itself whose it is; or by a one-time code, after its loss. */
export const SignIn = z.union([
  z.strictObject({ worker: WorkerId }),
  z.strictObject({ proof: Proof }),
  z.strictObject({ number: TotpNumber, code: SixFigures }),
])
export type SignIn = z.infer<typeof SignIn>
/** A proof by passkey; in a demonstration that was entered by picking a name, none. */
export const ConfirmSignIn = z.strictObject({ proof: z.nullable(Proof) })
export type ConfirmSignIn = z.infer<typeof ConfirmSignIn>

export const SetTotp = z.strictObject({
  id: FactId,
  number: TotpNumber,
  secret: z.string().check(z.regex(/^[A-Z2-7]{32}$/)),
  code: SixFigures,
})
export type SetTotp = z.infer<typeof SetTotp>

/** Half of an enrolment code: ten signs that are not mistaken for each other (Crockford). */
export const HalfCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/))
export const StartEnrolment = z.strictObject({ id: FactId, worker: WorkerId, half: HalfCode })
export type StartEnrolment = z.infer<typeof StartEnrolment>
export const ConfirmEnrolment = z.strictObject({ enrolment: FactId, half: HalfCode })
export type ConfirmEnrolment = z.infer<typeof ConfirmEnrolment>
export const StopEnrolment = z.strictObject({ enrolment: FactId })
export type StopEnrolment = z.infer<typeof StopEnrolment>
export const Halves = z.tuple([HalfCode, HalfCode])
export type Halves = z.infer<typeof Halves>
export const Enrol = z.strictObject({ halves: Halves, passkey: NewPasskey })
export type Enrol = z.infer<typeof Enrol>
export const AddPasskey = z.strictObject({ passkey: NewPasskey })
export type AddPasskey = z.infer<typeof AddPasskey>
export const RemovePasskey = z.strictObject({ passkey: base64url })
export type RemovePasskey = z.infer<typeof RemovePasskey>
/** What a browser asks before it turns to a passkey. */
export const AskPasskey = z.union([
  z.strictObject({ use: z.enum(['sign-in', 'confirm', 'add']) }),
  z.strictObject({ use: z.literal('enrol'), halves: Halves }),
])
export type AskPasskey = z.infer<typeof AskPasskey>

/** A session is known by the deed that began it; its token only by the browser. */
export const EndSession = z.strictObject({ session: DeedId })
export type EndSession = z.infer<typeof EndSession>
/** Who is at work, as the screens need it: what they may do and for which purposes. */
export const WorkerShown = z.object({
  id: WorkerId,
  name: z.string(),
  roles: z.array(Role),
  agency: Agency,
  site: z.nullable(Site),
  purposes: z.array(Purpose),
  categories: z.array(Category),
})
export type WorkerShown = z.infer<typeof WorkerShown>

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
/** The public half of a key (JWK): ECDSA on P-256, or Ed25519. A private half is refused, not kept. */
export const MachineKey = z.union([
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate }),
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate }),
])
export type MachineKey = z.infer<typeof MachineKey>
export const RegisterMachine = z.strictObject({ id: FactId, name: text, key: MachineKey })
export type RegisterMachine = z.infer<typeof RegisterMachine>
export const EndMachine = z.strictObject({ machine: FactId })
export type EndMachine = z.infer<typeof EndMachine>

/** Who a worker is at the provider of their agency. */
export const LinkSubject = z.strictObject({ id: FactId, worker: WorkerId, subject: text })
export type LinkSubject = z.infer<typeof LinkSubject>
export const ConfirmSubject = z.strictObject({ link: FactId })
export type ConfirmSubject = z.infer<typeof ConfirmSubject>
export const EndSubject = z.strictObject({ link: FactId })
export type EndSubject = z.infer<typeof EndSubject>

/** The worker of this session, with how strong their sign-in is and whether they accepted the code of conduct. */
export const Me = z.extend(WorkerShown, {
  signIn: z.object({ strength: z.string(), strong: z.boolean(), confirmedAt: z.string() }),
  terms: z.boolean(),
  /** Data stewards of the agency, by name: whom to ask for what is not the worker's own to see. */
  stewards: z.array(z.string()),
})
export type Me = z.infer<typeof Me>

const RoleShown = z.object({
  fact: FactId,
  role: Role,
  from: z.string(),
  until: z.nullable(z.string()),
  now: z.boolean(),
  lentBy: z.nullable(z.string()),
})
const EnrolmentShown = z.object({
  id: FactId,
  until: z.string(),
  starter: z.string(),
  confirmer: z.nullable(z.string()),
  /** Whether the asker may be the second person. */
  confirmable: z.boolean(),
})
const ColleagueShown = z.object({
  id: WorkerId,
  name: z.string(),
  site: z.nullable(z.string()),
  roles: z.array(RoleShown),
  /** For administrators and data stewards only. */
  known: z.nullable(
    z.object({
      trainings: z.array(z.object({ code: Training, until: z.string(), now: z.boolean() })),
      nationalityConflict: z.nullable(z.array(z.string())),
      suspension: z.nullable(z.object({ id: FactId, at: z.string(), because: SuspensionCause })),
      passkeys: z.number(),
      enrolment: z.nullable(EnrolmentShown),
      account: z.nullable(
        z.object({ id: FactId, subject: z.string(), confirmed: z.boolean(), confirmable: z.boolean() }),
      ),
    }),
  ),
})
export type ColleagueShown = z.infer<typeof ColleagueShown>
export const ListColleagues = z.strictObject({})
export const ColleaguesShown = z.object({
  administers: z.boolean(),
  /** Whether the agency has a sign-in of its own, to whose accounts workers can be linked. */
  provider: z.boolean(),
  colleagues: z.array(ColleagueShown),
  /** For administrators only. */
  machines: z.array(z.object({ id: FactId, name: z.string(), at: z.string() })),
})
export type ColleaguesShown = z.infer<typeof ColleaguesShown>

const StrengthShown = z.enum(['passkey', 'totp', 'oidc', 'demonstration'])
/** What a worker is told about their own ways in. */
export const NoticeCode = z.enum([
  'totp-set',
  'totp-used',
  'passkey-added',
  'passkey-removed',
  'passkey-ended',
  'enrolment-started',
  'enrolment-confirmed',
  'enrolment-stopped',
])
export type NoticeCode = z.infer<typeof NoticeCode>
export const ReadMySignIns = z.strictObject({})
export const MySignIns = z.object({
  sessions: z.array(
    z.object({ id: DeedId, strength: StrengthShown, at: z.string(), usedAt: z.string(), here: z.boolean() }),
  ),
  passkeys: z.array(z.object({ id: z.string(), at: z.string(), usedAt: z.string(), synced: z.boolean() })),
  notices: z.array(z.object({ code: NoticeCode, at: z.string(), by: z.nullable(z.string()) })),
  enrolment: z.nullable(EnrolmentShown),
  roles: z.array(RoleShown),
  lent: z.array(z.object({ id: FactId, role: Role, to: z.string(), from: z.string(), until: z.string() })),
})
export type MySignIns = z.infer<typeof MySignIns>
