import type { WorkerShown } from '../../domain/agencies/words.ts'

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The workers of whom every typed word is found in name, agency, site, country or role. */
export function fitting(workers: readonly WorkerShown[], typed: string): WorkerShown[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return workers.filter((worker) => {
    const { name, agency, site, roles } = worker
    const text = folded([name, agency.name, agency.country, site?.name ?? '', ...roles].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Workers by the country and the agency that they work for, in the order in which they came. */
export function byAgency(workers: readonly WorkerShown[]) {
  const groups = Map.groupBy(workers, (worker) => worker.agency.id)
  return [...groups.values()]
    .map((members) => ({ agency: members[0]!.agency, members }))
    .sort((a, b) => a.agency.country.localeCompare(b.agency.country) || a.agency.name.localeCompare(b.agency.name))
}
