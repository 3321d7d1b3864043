import { useSay, useSayIfKnown } from '../locales/use-say.ts'

type Line = { outcome: 'done' | 'seen' | 'refused'; ground: string }

/** Says on which ground something was done or seen; of what was refused, why. */
export function useGroundWords(): (line: Line) => string {
  const say = useSay()
  const known = useSayIfKnown()
  return ({ outcome, ground }) => {
    // A line keeps why, and not of what: the place of that in the sentence stays empty.
    if (outcome === 'refused') return known(`reason.${ground}`, {})?.replace(/\s*[::]\s*\.$/u, '.') ?? ground
    const [first = '', second = ''] = ground.split(' ')
    if (first === 'role') return say('ground.role', { role: known(`role.${second}`) ?? second })
    return known(`ground.${first}`) ?? ground
  }
}
