import { keepSending, type Sending } from '../bridges/webhooks/index.ts'
import type { Ground } from '../ground/act.ts'
import { faultOf } from './answer.ts'
import type { Config } from './config.ts'
import { writeDown } from './write-down.ts'

/** Lets the systems of agencies be told of what was done. What fails here is written down and tried again; it closes no house. */
export const sendDeliveries = (
  ground: Ground,
  { node, origin, hooksInside }: Pick<Config, 'node' | 'origin' | 'hooksInside'>,
): Promise<Sending> =>
  keepSending({
    ground,
    node,
    source: origin,
    inside: hooksInside,
    now: () => new Date(),
    fault: (error) => writeDown(`a delivery stumbled and is tried again: ${faultOf(error)}`),
  })
