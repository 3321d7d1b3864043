import { createTransport } from 'nodemailer'
import type { Letter, Reminder } from '../../domain/notices/index.ts'
import { composeLetter, composeReminder, type Mail } from './compose.ts'

/** A server that takes mail: its address with name and password where it asks for them, and from whom mail comes. */
export type MailServer = { url: string; from: string }
type Given = {
  server: MailServer
  /** Where people reach the house. */
  address: string
  /** The time zone in which people are told when something is. */
  zone: string
  fault: (error: unknown) => void
}
export type MailCarrier = {
  mail: (letter: Letter) => Promise<boolean>
  remind: (reminder: Reminder) => Promise<boolean>
  close: () => void
}

const PATIENCE_MS = 15_000
const HERE = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Opens the way to a mail server. Only to this machine is anything said that is not encrypted. */
export function openMail({ server, address, zone, fault }: Given): MailCarrier {
  const url = new URL(server.url)
  const isHere = HERE.has(url.hostname)
  const secure = url.protocol === 'smtps:'
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send = async (to: string, mail: Mail): Promise<boolean> => {
    try {
      await transport.sendMail({
        from: server.from,
        to: { name: '', address: to },
        ...mail,
        headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
      })
      return true
    } catch (error) {
      fault(error)
      return false
    }
  }
  return {
    mail: (letter) => send(letter.to, composeLetter(letter, address)),
    remind: (reminder) => send(reminder.to, composeReminder(reminder, zone)),
    close: () => transport.close(),
  }
}
