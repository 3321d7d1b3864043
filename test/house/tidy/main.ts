import { inspect } from './tree.ts'

const faults = inspect(process.argv[2] ?? '.')
for (const { path, line, rule, says } of faults) console.log(`${path}:${line}  ${rule}: ${says}`)
console.log(faults.length === 0 ? 'tidy' : `${faults.length} faults`)
process.exit(faults.length === 0 ? 0 : 1)
