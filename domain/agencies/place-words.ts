import * as z from 'zod/mini'
import { SiteId } from '../../ground/ids.ts'

/** A place code of the profile: its country, and what the mission calls it there. */
export const TownCode = z.string().check(z.regex(/^[A-Z]{3}-[A-Z0-9]{1,12}$/))
/** In which town a site lies; only in which country; or that its address is secret, and then no town is kept. */
export const Whereabouts = z.union([z.literal(['country', 'secret']), TownCode])
export type Whereabouts = z.infer<typeof Whereabouts>
/** A name in each language of the house. */
const Names = z.strictObject({ en: z.string(), fr: z.string(), ar: z.string(), es: z.string() })
export type Names = z.infer<typeof Names>
/** Where a town lies: longitude and latitude of its middle. */
export const Town = z.strictObject({
  code: TownCode,
  country: z.string().check(z.regex(/^[A-Z]{3}$/)),
  names: Names,
  at: z.nullable(
    z.tuple([z.number().check(z.minimum(-180), z.maximum(180)), z.number().check(z.minimum(-90), z.maximum(90))]),
  ),
})
export type Town = z.infer<typeof Town>

/** `seen` is how often its town was said before. */
export const PlaceSite = z.strictObject({ site: SiteId, seen: z.int().check(z.minimum(0)), where: Whereabouts })
export type PlaceSite = z.infer<typeof PlaceSite>

export const ListOwnSites = z.strictObject({})
export const OwnSites = z.object({
  sites: z.array(z.object({ id: SiteId, name: z.string(), country: z.string(), seen: z.int(), where: Whereabouts })),
  /** The towns of these countries that the mission knows. */
  towns: z.array(Town),
})
export type OwnSites = z.infer<typeof OwnSites>

/** The places of a mission: how countries are called that no browser knows, and its towns. */
export const Places = z.strictObject({
  name: z.string(),
  version: z.int(),
  note: z.string(),
  countries: z.array(z.strictObject({ code: z.string().check(z.regex(/^[A-Z]{3}$/)), names: Names })),
  towns: z.array(Town),
})
export type Places = z.infer<typeof Places>
