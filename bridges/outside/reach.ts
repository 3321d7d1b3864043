import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Addresses that nobody outside answers: the machine itself and networks of one's own. */
const INSIDE = new BlockList()
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4')
INSIDE.addAddress('::1', 'ipv6')
INSIDE.addSubnet('fc00::', 7, 'ipv6')

/** Addresses at which no system of an agency can be: link-local, where clouds answer with their own keys, and what is not for one machine. */
const NOWHERE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOWHERE.addSubnet(net, bits, 'ipv4')
NOWHERE.addAddress('::', 'ipv6')
for (const [net, bits] of [
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
  ['100::', 64],
  // Ways to write an IPv4 address in another: what is behind them is not seen here.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
] as const)
  NOWHERE.addSubnet(net, bits, 'ipv6')

const MAPPED = /^::ffff:/i
/** Whether the house may connect to this address; `inside` where it may reach its own networks. */
export function mayConnect(address: string, inside: boolean): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  if (MAPPED.test(address) && !address.includes('.')) return false
  const plain = address.replace(MAPPED, '')
  const [said, kind] = isIP(plain) === 4 ? ([plain, 'ipv4'] as const) : ([address, type] as const)
  return !NOWHERE.check(said, kind) && (inside || !INSIDE.check(said, kind))
}

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')
const isLoopback = (host: string): boolean =>
  host === 'localhost' || (isIP(host) > 0 && LOOPBACK.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6'))

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Whether an address can be an endpoint at all: https, or http to this machine where that may be reached; no password in it. */
export function canBeEndpoint(address: string, inside: boolean): boolean {
  const url = URL.parse(address)
  if (!url || url.username || url.password || url.hash) return false
  const host = hostOf(url)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && inside && isLoopback(host))) return false
  if (isLoopback(host) && !inside) return false
  return isIP(host) === 0 || mayConnect(host, inside)
}

export type Reached = { address: string; family: 4 | 6 } | 'address-refused' | 'name-not-found'
/** What a name leads to now. Where one of its addresses is refused, so is the name: nobody may choose for us among them. */
export async function resolve(url: URL, inside: boolean): Promise<Reached> {
  const host = hostOf(url)
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true }).catch(() => [])
  if (found.length === 0) return 'name-not-found'
  if (!found.every(({ address }) => mayConnect(address, inside))) return 'address-refused'
  return found[0] as { address: string; family: 4 | 6 }
}
