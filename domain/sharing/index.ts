export { type Grounds, sayGround } from './rules.ts'
export { type Asker, CUSTODY, seePeople, seePerson } from './see-person.ts'
export { findVisible, giveStanding } from './store.ts'
