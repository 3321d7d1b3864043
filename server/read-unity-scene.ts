import { readFileSync } from 'node:fs'
import { Unreadable } from './commands/command.ts'
import { UnityScene } from './unity-scene.ts'

export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Unreadable(`${file}: ${(error as Error).message}`)
  }
}

/** A scene that was read whole, or every place where it cannot be. */
export function readUnityScene(file: string): UnityScene {
  const read = UnityScene.safeParse(readJson(file))
  if (!read.success)
    throw new Unreadable(
      read.error.issues.map((issue) => `${file}: ${issue.path.join('.') || 'scene'}: ${issue.message}`).join('\n'),
    )
  const missing = missingIn(read.data)
  if (missing.length > 0) throw new Unreadable(missing.map((one) => `${file}: ${one}`).join('\n'))
  return read.data
}

/** Names every place that speaks of somebody, a site, a fact or an agency that the scene does not have. */
function missingIn(scene: UnityScene): string[] {
  const known = {
    person: new Set(scene.persons.map(({ id }) => id)),
    site: new Set(scene.sites.map(({ id }) => id)),
    agency: new Set(scene.agencies.map(({ id }) => id)),
    fact: new Set(
      [scene.households, scene.ties, scene.care, scene.orders, scene.decisions, scene.plans].flatMap((facts) =>
        (facts ?? []).map(({ id }) => id),
      ),
    ),
  }
  const found: string[] = []
  const need = (kind: keyof typeof known, path: string, ...ids: (string | null | undefined)[]) => {
    for (const id of ids) if (id != null && !known[kind].has(id)) found.push(`${path}: there is no ${kind} “${id}”`)
  }
  need('agency', 'asker.agency', scene.asker.agency)
  scene.households?.forEach(({ members }, nth) => {
    need('person', `households.${nth}.members`, ...members)
  })
  scene.ties?.forEach(({ from, to }, nth) => {
    need('person', `ties.${nth}`, from, to)
  })
  scene.care?.forEach(({ carer, over }, nth) => {
    need('person', `care.${nth}`, carer, over)
  })
  scene.orders?.forEach(({ protects, against }, nth) => {
    need('person', `orders.${nth}`, ...protects, ...against)
  })
  scene.decisions?.forEach(({ about }, nth) => {
    need('person', `decisions.${nth}.about`, ...about)
  })
  scene.wishes?.forEach(({ person, about }, nth) => {
    need('person', `wishes.${nth}`, person, about === 'anyone' ? null : about)
  })
  scene.whereabouts.forEach(({ person, site }, nth) => {
    need('person', `whereabouts.${nth}.person`, person)
    need('site', `whereabouts.${nth}.site`, site)
  })
  scene.plans?.forEach(({ persons, from, to }, nth) => {
    need('person', `plans.${nth}.persons`, ...persons)
    need('site', `plans.${nth}`, from, to)
  })
  scene.agencies.forEach(({ knows }, nth) => {
    for (const { person, sameAs } of knows) need('person', `agencies.${nth}.knows`, person, sameAs)
  })
  missingInAct(scene, need)
  return found
}

function missingInAct(
  { act, alternatives }: UnityScene,
  need: (kind: 'person' | 'site' | 'fact', path: string, ...ids: (string | undefined)[]) => void,
): void {
  need('person', 'act.persons', ...act.persons)
  need('person', 'act.merges', ...(act.merges ?? []))
  need('person', 'act.gives', act.gives?.carer, act.gives?.over)
  need('person', 'act.handoverTo', act.handoverTo)
  need('site', 'act.from', act.from)
  need('site', 'act.to', act.to)
  for (const kind of ['loses', 'ends', 'closes', 'cancels'] as const) need('fact', `act.${kind}`, ...(act[kind] ?? []))
  act.leadsTo?.forEach(({ person, to }, nth) => {
    need('person', `act.leadsTo.${nth}.person`, person)
    need('site', `act.leadsTo.${nth}.to`, to)
  })
  alternatives?.forEach(({ site }, nth) => {
    need('site', `alternatives.${nth}.site`, site)
  })
}
