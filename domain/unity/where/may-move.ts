import { type Grounds, insistOn } from '../../sharing/index.ts'

/** Where somebody is or will be is written by whoever writes one of these: child protection, movement, or who houses them. */
const WHERE = ['family.whereabouts', 'movement.legs', 'shelter.place'] as const
export const mayMove = (grounds: Grounds): boolean =>
  WHERE.some((field) => grounds.sees(field, 'write').answer === 'allow')
export function insistOnWhere(grounds: Grounds): void {
  if (!mayMove(grounds)) insistOn(grounds, 'write', [WHERE[0]])
}
