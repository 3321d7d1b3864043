import type { Routes } from '../../ground/routes.ts'
import { addPushEndpoint, dropPushEndpoint } from './add-push-endpoint.ts'
import { listMyNotices } from './list-my-notices.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { readNoticeSettings } from './read-notice-settings.ts'
import { readReminders } from './read-reminders.ts'
import { setNoticeSettings } from './set-notice-settings.ts'
import * as words from './words.ts'

/** What only the house knows: whether it can send mail, by which key it pushes if at all, and to which addresses. */
export type Carrying = {
  mails: boolean
  pushKey: () => Promise<string | null>
  canPushTo: (address: string) => boolean
}

export function noticeRoutes(routes: Routes, carrying: Carrying): void {
  routes.deed('mark-notices-read', words.MarkNoticesRead, markNoticesRead)
  routes.deed('set-notice-settings', words.SetNoticeSettings, setNoticeSettings)
  routes.deed('add-push-endpoint', words.AddPushEndpoint, (act, input) => addPushEndpoint(act, input, carrying))
  routes.deed('drop-push-endpoint', words.DropPushEndpoint, dropPushEndpoint)
  routes.look('list-my-notices', words.ListMyNotices, words.MyNoticesListed, listMyNotices)
  routes.look('read-notice-settings', words.ReadNoticeSettings, words.NoticeSettingsShown, (look) =>
    readNoticeSettings(look, carrying),
  )
  routes.look('read-reminders', words.ReadReminders, words.RemindersShown, readReminders)
}
