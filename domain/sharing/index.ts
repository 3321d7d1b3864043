export { type Grounds, sayGround } from './rules.ts'
export { type Asker, CUSTODY, seePeople, seePerson } from './see-person.ts'
export { giveStanding } from './store.ts'
