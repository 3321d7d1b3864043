import type { PersonId } from '../../ground/ids.ts'
import { type Asker, findMandates, findOrders } from '../sharing/index.ts'

/** Those who speak for a child, but for whoever an order keeps away from it: a guardian who hurts a child does not say where it is. */
export async function findAnswerers(asker: Pick<Asker, 'find' | 'node' | 'at'>, child: PersonId): Promise<PersonId[]> {
  const [mandates, orders] = await Promise.all([findMandates(asker, [child]), findOrders(asker, [child])])
  const away = new Set(orders.filter(({ protects }) => protects === child).map(({ against }) => against))
  return [...new Set(mandates.map(({ guardian }) => guardian))].filter((one) => !away.has(one))
}
