import * as z from 'zod/mini'
import { CaseId, FactId } from '../../ground/ids.ts'
import { PersonName } from '../../ground/person-name.ts'

/** `urgent` cannot wait for the morning, `soon` waits for somebody, `calm` is good to know. */
export const Urgency = z.enum(['urgent', 'soon', 'calm'])
export type Urgency = z.infer<typeof Urgency>

/** What a notice says; the words are `notice-kind.<kind>`. They name nobody. */
export const NoticeKind = z.enum([
  'referral-came',
  'referral-asked',
  'referral-answered',
  'referral-accepted',
  'referral-refused',
  'referral-finished',
  'referral-withdrawn',
  'referral-near',
  'referral-lapsed',
  'package-opened',
  'package-shut',
  'opened-to-us',
  'consent-withdrawn',
  'emergency-opened',
  'emergency-judged',
  'sharing-approved',
  'agreement-waits',
  'agreement-changed',
  'agreement-ending',
  'legal-request-waits',
  'erasure-waits',
  'erasure-declined',
  'erasure-to-hear',
  'model-waits',
  'decision-waits',
  'decision-said',
  'case-given',
  'cases-given',
  'case-closed',
  'case-reopened',
  'case-urgent',
  'child-alone',
  'task-given',
  'task-near',
  'task-late',
  'planned-given',
  'step-given',
  'step-near',
  'step-late',
  'release-waits',
  'release-given',
  'release-declined',
  'release-due',
  'appointment-near',
  'circumstance-contested',
  'place-found',
  'place-not-found',
  'absence-noted',
  'ruling-made',
  'appeal-runs',
  'appeal-near',
  'interview-planned',
  'role-given',
  'enrolment-waits',
  'account-waits',
  'node-cut-off',
  'reopening-waits',
  'witness-waits',
  'hook-given-up',
])
export type NoticeKind = z.infer<typeof NoticeKind>

/** Where a notice leads. */
export const Opens = z.enum([
  'referral',
  'case',
  'emergencies',
  'agreement',
  'proposal',
  'retention',
  'models',
  'work',
  'cases',
  'colleagues',
  'sign-ins',
  'witnesses',
  'hooks',
  'partings',
])
export type Opens = z.infer<typeof Opens>

export const MOST = 500
export const ListMyNotices = z.strictObject({ most: z.int().check(z.minimum(1), z.maximum(MOST)) })
export type ListMyNotices = z.infer<typeof ListMyNotices>
export const NoticeShown = z.object({
  id: FactId,
  /** Missing where it no longer concerns whoever looks: then nothing more is said of it. */
  kind: z.nullable(NoticeKind),
  urgency: Urgency,
  at: z.string(),
  read: z.boolean(),
  opens: z.nullable(z.object({ to: Opens, id: z.nullable(z.string()) })),
  number: z.nullable(z.string()),
  /** Whom it is about, where the asker may see them now and for the purpose of the looking. */
  names: z.array(PersonName),
})
export type NoticeShown = z.infer<typeof NoticeShown>
export const MyNoticesListed = z.object({
  notices: z.array(NoticeShown),
  unread: z.int(),
  more: z.boolean(),
  /** For how many days a notice stays. */
  keptDays: z.int(),
})
export type MyNoticesListed = z.infer<typeof MyNoticesListed>

export const MarkNoticesRead = z.strictObject({
  notices: z.union([z.literal('all'), z.array(FactId).check(z.minLength(1), z.maxLength(MOST))]),
})
export type MarkNoticesRead = z.infer<typeof MarkNoticesRead>

export const MailWay = z.enum(['now', 'digest', 'none'])
export type MailWay = z.infer<typeof MailWay>
export const NoticeLanguage = z.enum(['en', 'fr', 'ar', 'es'])
export type NoticeLanguage = z.infer<typeof NoticeLanguage>
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const mailAddress = z.string().check(z.regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/), z.maxLength(200))

const settings = {
  address: z.nullable(mailAddress),
  language: NoticeLanguage,
  /** A time zone by its name, such as `Europe/Athens`. */
  zone: z.string().check(z.minLength(1), z.maxLength(60)),
  quiet: z.nullable(z.strictObject({ from: timeOfDay, until: timeOfDay })),
  /** Whether what is urgent is told in quiet hours too. */
  through: z.boolean(),
  /** The hour of the day at which the digest comes. */
  digestAt: z.int().check(z.minimum(0), z.maximum(23)),
  mail: z.strictObject({ urgent: MailWay, soon: MailWay, calm: MailWay }),
}
export const SetNoticeSettings = z.strictObject({ seen: z.int().check(z.minimum(0)), ...settings })
export type SetNoticeSettings = z.infer<typeof SetNoticeSettings>
export const ReadNoticeSettings = z.strictObject({})
export const NoticeSettingsShown = z.object({
  edition: z.int(),
  ...settings,
  /** Whether the house can send mail, and by which key a browser lets itself be pushed to: none where it pushes to nobody. */
  mails: z.boolean(),
  pushKey: z.nullable(z.string()),
  endpoints: z.array(z.object({ id: FactId, at: z.string() })),
})
export type NoticeSettingsShown = z.infer<typeof NoticeSettingsShown>

const bytes = (count: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 8) / 6)}}$`)))
/** A browser that lets itself be pushed to, as it says so itself (Push API). */
export const AddPushEndpoint = z.strictObject({
  id: FactId,
  endpoint: z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(1000)),
  p256dh: bytes(65),
  auth: bytes(16),
})
export type AddPushEndpoint = z.infer<typeof AddPushEndpoint>
export const DropPushEndpoint = z.strictObject({ endpoint: FactId })
export type DropPushEndpoint = z.infer<typeof DropPushEndpoint>

/** What became of reminding a person of an appointment. */
export const ReminderResult = z.enum([
  'sent',
  'waiting',
  'given-up',
  'no-mail',
  'not-asked',
  'rule-forbids',
  'shared',
  'no-language',
  'contact-closed',
  'no-mail-here',
])
export type ReminderResult = z.infer<typeof ReminderResult>
export const ReadReminders = z.strictObject({ case: CaseId })
export type ReadReminders = z.infer<typeof ReadReminders>
export const RemindersShown = z.object({
  reminders: z.array(z.object({ item: FactId, result: ReminderResult, at: z.string() })),
})
export type RemindersShown = z.infer<typeof RemindersShown>
