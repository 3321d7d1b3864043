import { readRegistration } from '../read-registration.ts'

/** Reads a workbook in a process of its own and prints its account, how long it took and how much memory it held at most. */
const started = performance.now()
const reading = readRegistration(process.argv[2]!, { on: '2026-06-30' })
let next = await reading.next()
while (!next.done) next = await reading.next()
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ ...next.value, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
