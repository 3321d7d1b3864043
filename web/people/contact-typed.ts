import type { Contact } from '../../domain/people/words.ts'

export type Mailbox = 'no' | 'own' | 'shared'
/** How to reach somebody, as it is typed. */
export type TypedContact = {
  phone: string
  email: string
  hours: string
  askFor: string
  never: string
  leaveMessage: '' | 'yes' | 'no'
  mailbox: Mailbox
  sayWho: 'yes' | 'no'
  language: string
}

const LEAVE = new Map([
  [true, 'yes'],
  [false, 'no'],
] as const)
export function typedContact(contact: Contact | undefined): TypedContact {
  const { hours = '', askFor = '', never = '', leaveMessage, remind } = contact?.safe ?? {}
  return {
    ...{ hours, askFor, never },
    phone: contact?.phones[0] ?? '',
    email: contact?.email ?? '',
    leaveMessage: leaveMessage === undefined ? '' : LEAVE.get(leaveMessage)!,
    mailbox: remind?.mailbox ?? 'no',
    sayWho: remind?.sayWho ? 'yes' : 'no',
    language: remind?.language ?? '',
  }
}

const said = <Name extends string>(name: Name, text: string) =>
  (text.trim() ? { [name]: text.trim() } : {}) as { [K in Name]?: string }

/** What was typed as it is written down; what was not asked about stays as it was. */
export function contactFrom(typed: TypedContact, before: Contact | undefined): Contact {
  const { phone, email, hours, askFor, never, leaveMessage, mailbox, sayWho, language } = typed
  const remind = mailbox !== 'no' && {
    mailbox,
    sayWho: mailbox === 'own' && sayWho === 'yes',
    ...(language && { language: language as 'en' }),
  }
  const safe = {
    ...said('hours', hours),
    ...said('askFor', askFor),
    ...said('never', never),
    ...(leaveMessage && { leaveMessage: leaveMessage === 'yes' }),
    ...(remind && { remind }),
  }
  return {
    phones: [...(phone.trim() ? [phone.trim()] : []), ...(before?.phones.slice(1) ?? [])],
    ...said('email', email),
    ...(before?.address && { address: before.address }),
    ...(Object.keys(safe).length > 0 && { safe }),
  }
}
