import type { AgencyId, FactId, SiteId } from '../../../ground/ids.ts'

/** A place by its key: two who have the same are together. It is no address, and tells of none. */
export type Place = { place: string; country: string }

export const atSite = (site: SiteId | string): string => `site:${site}`
/** Somewhere with an agency that did not say where it works. */
export const atAgency = (agency: AgencyId | string): string => `agency:${agency}`
/** A place of which only one fact knows, such as where somebody is detained. */
export const atFact = (fact: FactId): string => `fact:${fact}`
/** Nobody knows where: those who left the same place together on one day are taken to be together. */
export const leftFrom = (place: string, on: string): string => `left:${on}:${place}`

/** Whether nobody knows where this is, but for whoever else is there. */
export const isLeft = (place: string): boolean => place.startsWith('left:')

export const siteIn = (place: string): string | undefined => afterSign(place, 'site:')
export const agencyIn = (place: string): string | undefined => afterSign(place, 'agency:')
const afterSign = (place: string, sign: string): string | undefined =>
  place.startsWith(sign) ? place.slice(sign.length) : undefined
