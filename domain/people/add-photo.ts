import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { insistOn, sayGround, seePerson } from '../sharing/index.ts'
import { isPicture } from './rules.ts'
import { addPhoto as keepPhoto } from './store/records.ts'
import { PHOTO } from './views.ts'
import type { AddPhoto } from './words.ts'

/** Adds a photograph of a person. It is sealed like a name; the ones before are kept. */
export async function addPhoto(act: Act, { person, type, data }: AddPhoto): Promise<void> {
  const { grounds } = await seePerson(act, person, 'correct')
  insistOn(grounds, 'read', ['identity.photo'])
  if (!isPicture(type, Buffer.from(data.slice(0, 24), 'base64'))) throw new Invalid('photo-not-an-image')
  const ring = await act.keys.extend(act, person, 'identity')
  keepPhoto(act, { person, type, picture: seal(ring, { person, category: 'identity', column: PHOTO }, data) })
  act.record({ ...sayGround(grounds), persons: [person] })
}
