export { type MailCarrier, type MailServer, openMail } from './open-mail.ts'
