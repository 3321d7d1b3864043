import type { Look } from '../../ground/look.ts'
import type { PartnersListed } from './partner-words.ts'
import { mayWork } from './rules.ts'
import { findOutside } from './store/outside.ts'
import { placeOf } from './write-down-partner.ts'

/** The partners without an account that my agency wrote down, and how they are reached. */
export async function listPartners(look: Look): Promise<PartnersListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'write-down-partner', look.purpose))
  const rows = await findOutside(look)
  look.note({ ground: `role ${role}`, persons: [], more: { partners: rows.length } })
  return {
    partners: rows.map(({ contact, country, at, ...row }) => ({
      ...row,
      country: country.trim(),
      contact: look.keys.openAbout(placeOf({ partner: row.id, edition: row.edition }), contact).toString(),
      at: at.toISOString(),
    })),
  }
}
