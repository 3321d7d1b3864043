import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Act } from './act.ts'
import type { Category } from './categories.ts'
import { chance } from './chance.ts'
import type { Sql } from './database.ts'
import type { PersonId } from './ids.ts'
import { Keyring } from './keyring.ts'
import type { Kms } from './kms.ts'
import { decrypt, encrypt } from './seal.ts'
import { together } from './together.ts'

export { Keyring } from './keyring.ts'

type Row = { person: PersonId; kek: number; wrapped: Buffer }
const wrappedOf = together<PersonId, Row>(async (find, persons) => {
  const rows = await find<Row>`select person, kek, wrapped from sealing.keyring where person = any(${persons}::uuid[])`
  return new Map(rows.map((row) => [row.person, row]))
})

const KEPT_MOST = 100_000
/** No transaction that opens keyrings lasts this long. */
const HOT_MS = 120_000
const HOT_MOST = 10_000
/** Almost every record uses these from its first day. Others are added when first needed. */
const FIRST: readonly Category[] = ['identity', 'contact', 'family', 'protection']

/** Keys of the house itself, wrapped like keyrings: for look-up hashes, input digests and what ledger lines are about. */
export type HouseKeys = { blind: KeyObject; digest: KeyObject; about: KeyObject }

/** Said to every process that keeps keyrings when there is a new key-encryption key; otherwise the person whose keyring was rewritten is said. */
const NEW_KEK = 'new-kek'

export class Keys {
  readonly #kms: Kms
  #keks: Map<number, KeyObject>
  #current: number
  readonly #house: HouseKeys
  readonly #kept = new Map<PersonId, Keyring>()
  /** Keyrings that were rewritten a moment ago, and until when they are not kept: a transaction that began before may still read the old one. */
  readonly #hot = new Map<PersonId, number>()

  private constructor(kms: Kms, keks: Map<number, KeyObject>, house: HouseKeys) {
    this.#kms = kms
    this.#keks = keks
    this.#current = Math.max(...keks.keys())
    this.#house = house
  }

  /** Opens the house's own keys, making them on the first day. */
  static async open(kms: Kms, sql: Sql): Promise<Keys> {
    let keks = await kms.open()
    if (keks.size === 0) {
      // New keys would open nothing of what is there, and would stand in the way of the right ones.
      const [known] = await sql`select from sealing.house_key limit 1`
      if (known) throw new Error('the keys of this house are missing: put its key folder back before opening it')
      await kms.make()
      keks = await kms.open()
    }
    const current = Math.max(...keks.keys())
    for (const use of ['blind', 'digest', 'about']) {
      const wrapped = encrypt(keks.get(current)!, `house ${use}`, chance(32))
      await sql`insert into sealing.house_key (use, kek, wrapped) values (${use}, ${current}, ${wrapped}) on conflict do nothing`
    }
    const rows = await sql<{
      use: keyof HouseKeys
      kek: number
      wrapped: Buffer
    }>`select use, kek, wrapped from sealing.house_key`
    const opened = rows.map(({ use, kek, wrapped }) => [
      use,
      createSecretKey(decrypt(keks.get(kek)!, `house ${use}`, wrapped)),
    ])
    return new Keys(kms, keks, Object.fromEntries(opened))
  }

  /** The number of the key-encryption key in use. */
  get current(): number {
    return this.#current
  }

  /** A keyed hash to look up by: the same words give the same number, and only the house can make it. */
  blind(words: string): bigint {
    return createHmac('sha256', this.#house.blind).update(words).digest().readBigInt64BE()
  }

  /** Ties a deed id to its input without leaving a guessable hash of a name in the ledger. */
  digest(input: string): string {
    return createHmac('sha256', this.#house.digest).update(input).digest('base64')
  }

  /** An id that follows from words, and from them alone, which nobody else can foretell (RFC 9562, version 8). */
  idFrom<Id extends string>(words: string): Id {
    const bytes = createHmac('sha256', this.#house.digest).update(`id ${words}`).digest().subarray(0, 16)
    bytes[6] = (bytes[6]! & 0x0f) | 0x80
    bytes[8] = (bytes[8]! & 0x3f) | 0x80
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id
  }

  sealAbout = (id: string, plain: Buffer): Buffer => encrypt(this.#house.about, `about ${id}`, plain)
  openAbout = (id: string, sealed: Buffer): Buffer => decrypt(this.#house.about, `about ${id}`, sealed)

  /** New keyrings, written with the people they belong to. */
  forge(act: Act, persons: PersonId[]): Map<PersonId, Keyring> {
    const rings = new Map(persons.map((person): [PersonId, Keyring] => [person, newRing(FIRST)]))
    const wrapped = [...rings].map(([person, ring]) => this.#wrap(person, ring))
    void act.write`
      insert into sealing.keyring (person, kek, wrapped) select person, ${this.#current}, wrapped
        from unnest(${persons}::uuid[], ${wrapped}::bytea[]) as new (person, wrapped)`
    return rings
  }

  /** The keyrings of these people; opened ones are kept in memory for a while. */
  async fetch(find: Sql, persons: PersonId[]): Promise<Map<PersonId, Keyring>> {
    // Held before anybody else can push one out: a missing keyring must always mean that there is none.
    const rings = new Map(persons.map((person) => [person, this.#kept.get(person)]))
    const missing = persons.filter((person) => !rings.get(person))
    if (missing.length > 0) {
      const rows = [...(await wrappedOf(find, missing)).values()]
      await this.#knowAll(rows)
      for (const row of rows) rings.set(row.person, this.#keep(row.person, this.#unwrap(row)))
    }
    return new Map(persons.map((person) => [person, rings.get(person) ?? new Keyring()]))
  }

  /** Opens keyrings as they lie wrapped in the database, and keeps none of them. */
  async openAll(rows: readonly Row[]): Promise<Map<PersonId, Keyring>> {
    await this.#knowAll(rows)
    return new Map(rows.map((row) => [row.person, this.#unwrap(row)]))
  }

  /** Destroys every key-encryption key before the one in use. What is still wrapped under them, old backups included, is closed for ever. */
  async destroyOlder(sql: Sql): Promise<number[]> {
    if ((await this.countOlder(sql)) > 0) throw new Error('keyrings are still wrapped under an older key')
    const older = [...this.#keks.keys()].filter((kek) => kek < this.#current)
    for (const kek of older) await this.#kms.destroy(kek)
    await this.#refresh()
    return older
  }

  /** The keyring of one person with a key for this category in it, made now if it is the first time. */
  async extend(act: Act, person: PersonId, category: Category): Promise<Keyring> {
    const kept = (await this.fetch(act.find, [person])).get(person)!
    if (kept.has(category)) return kept
    const ring = await this.#lock(act, person)
    if (ring.has(category)) return ring
    ring.set(category, chance(32))
    this.#rewrite(act, person, ring)
    return ring
  }

  /** Destroys the keys of these categories of one person. What they sealed has no reader any more. */
  async erase(act: Act, person: PersonId, categories: readonly Category[]): Promise<void> {
    const ring = await this.#lock(act, person)
    for (const category of categories) ring.set(category, 'erased')
    this.#rewrite(act, person, ring)
  }

  /** What a process that keeps keyrings does when it hears of another's change: lets go of a keyring, or fetches a new key-encryption key. */
  async hear(said: string): Promise<void> {
    if (said === NEW_KEK) return this.#refresh()
    this.forget(said as PersonId)
  }

  /** Lets go of an opened keyring, and keeps no other of this person until every transaction of now is over. */
  forget(person: PersonId): void {
    this.#kept.delete(person)
    if (this.#hot.size >= HOT_MOST)
      for (const [one, until] of this.#hot) if (until < performance.now()) this.#hot.delete(one)
    this.#hot.set(person, performance.now() + HOT_MS)
  }

  /** Makes the next key-encryption key and tells every process. From then on everything is wrapped under it. */
  async renew(act: Act): Promise<number> {
    await this.#kms.make()
    await this.#refresh()
    void act.write`select pg_notify('keyring', ${NEW_KEK})`
    return this.#current
  }

  async #refresh(): Promise<void> {
    this.#keks = await this.#kms.open()
    this.#current = Math.max(...this.#keks.keys())
  }

  /** Wraps everything anew under the newest key-encryption key; nothing that is sealed is touched. Returns how many are left. */
  async rewrap(act: Act, most = 1000): Promise<number> {
    const rows = await act.find<Row>`
      select person, kek, wrapped from sealing.keyring where kek <> ${this.#current} limit ${most} for update skip locked`
    const wrapped = rows.map((row) => this.#wrap(row.person, this.#unwrap(row)))
    void act.write`
      update sealing.keyring set kek = ${this.#current}, wrapped = new.wrapped
        from unnest(${rows.map(({ person }) => person)}::uuid[], ${wrapped}::bytea[]) as new (person, wrapped)
       where keyring.person = new.person`
    const house = await act.find<{
      use: string
      kek: number
      wrapped: Buffer
    }>`select use, kek, wrapped from sealing.house_key where kek <> ${this.#current}`
    for (const { use, kek, wrapped: old } of house) {
      const anew = encrypt(
        this.#keks.get(this.#current)!,
        `house ${use}`,
        decrypt(this.#keks.get(kek)!, `house ${use}`, old),
      )
      void act.write`update sealing.house_key set kek = ${this.#current}, wrapped = ${anew} where use = ${use}`
    }
    return rows.length
  }

  /** How much is still wrapped under an older key-encryption key, the house's own keys included. */
  async countOlder(sql: Sql): Promise<number> {
    const [older] = await sql<{ count: number }>`
      select (select count(*) from sealing.keyring where kek <> ${this.#current}) +
             (select count(*) from sealing.house_key where kek <> ${this.#current}) as count`
    return older!.count
  }

  async #lock(act: Act, person: PersonId): Promise<Keyring> {
    const [row] =
      await act.find<Row>`select person, kek, wrapped from sealing.keyring where person = ${person} for update`
    await this.#knowAll(row ? [row] : [])
    return row ? this.#unwrap(row) : new Keyring()
  }

  /** A keyring may be wrapped anew before this process heard of the new key. */
  async #knowAll(rows: readonly Row[]): Promise<void> {
    if (rows.some(({ kek }) => !this.#keks.has(kek))) await this.#refresh()
  }

  #rewrite(act: Act, person: PersonId, ring: Keyring): void {
    this.forget(person)
    void act.write`update sealing.keyring set kek = ${this.#current}, wrapped = ${this.#wrap(person, ring)} where person = ${person}`
    void act.write`select pg_notify('keyring', ${person})`
  }

  #keep(person: PersonId, ring: Keyring): Keyring {
    const hot = this.#hot.get(person)
    if (hot !== undefined && hot > performance.now()) return ring
    if (hot !== undefined) this.#hot.delete(person)
    if (this.#kept.size >= KEPT_MOST) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(person, ring)
    return ring
  }

  #wrap = (person: PersonId, ring: Keyring): Buffer =>
    encrypt(this.#keks.get(this.#current)!, `keyring ${person}`, ring.packed)

  #unwrap = ({ person, kek, wrapped }: Row): Keyring =>
    new Keyring(decrypt(this.#keks.get(kek)!, `keyring ${person}`, wrapped))
}

function newRing(categories: readonly Category[]): Keyring {
  const ring = new Keyring()
  for (const category of categories) ring.set(category, chance(32))
  return ring
}
