export { bornWithin } from './births.ts'
export type { Act, Alternative, Picture } from './picture.ts'
export { readMeasures } from './profile.ts'
export { assess } from './rules.ts'
