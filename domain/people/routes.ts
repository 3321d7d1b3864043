import type { Routes } from '../../ground/routes.ts'
import { addPhoto } from './add-photo.ts'
import { correctPerson } from './correct-person.ts'
import { linkRecords } from './link-records.ts'
import { unlinkRecords } from './unlink-records.ts'
import { AddPhoto, CorrectPerson, LinkRecords, UnlinkRecords } from './words.ts'

export function peopleRoutes(routes: Routes): void {
  routes.deed('correct-person', CorrectPerson, correctPerson)
  routes.deed('add-photo', AddPhoto, addPhoto)
  routes.deed('link-records', LinkRecords, linkRecords)
  routes.deed('unlink-records', UnlinkRecords, unlinkRecords)
}
