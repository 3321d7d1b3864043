import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client, signIn } from '../../bench/client.ts'
import { type OpenedHouse, openHouse } from '../../bench/house.ts'
import { newId } from '../world/families.ts'

let house: OpenedHouse
const heard: string[] = []
let onFirst: () => void = () => {}
const receiver = createServer(async (request, response) => {
  for await (const _ of request);
  heard.push(String(request.headers['webhook-id']))
  if (heard.length === 1) return onFirst() // it has heard, and the house never learns that it did
  response.writeHead(204).end()
})
beforeAll(async () => {
  house = await openHouse()
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await house.close()
})

it('killed between telling and noting, the house tells it again under the same id, and what came after in order', async () => {
  const client = new Client(house.port, await signIn(house.port, 'Viktor Hahn'))
  const ask = async (name: string, input: object, id = newId<string>()) => {
    const { status, body } = await client.ask('deeds', name, input, { id, purpose: 'administration' })
    expect(status, `${name} ${body}`).toBe(200)
    return id
  }
  const hook = newId()
  await ask('confirm-sign-in', { proof: null })
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
  await ask('register-hook', { id: hook, url, events: '*', from: null })
  await sleep(1500)
  const gone = new Promise<void>((resolve) => house.process.once('exit', () => resolve()))
  const told = new Promise<void>((resolve) => {
    onFirst = resolve
  })
  const first = await ask('test-hook', { hook })
  const second = await ask('test-hook', { hook })
  await told
  house.process.kill('SIGKILL')
  await gone
  client.close()
  house = await openHouse({ home: house.home, port: house.port })
  for (let nth = 0; heard.length < 3 && nth < 200; nth++) await sleep(50)
  expect(heard).toEqual([first, first, second])
}, 120_000)
