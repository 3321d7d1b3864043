import type { Routes } from '../../ground/routes.ts'
import { addPhoto } from './add-photo.ts'
import { correctPerson } from './correct-person.ts'
import { AddPhoto, CorrectPerson } from './words.ts'

export function peopleRoutes(routes: Routes): void {
  routes.deed('correct-person', CorrectPerson, correctPerson)
  routes.deed('add-photo', AddPhoto, addPhoto)
}
