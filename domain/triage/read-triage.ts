import type * as z from 'zod/mini'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import { isClosed, seeCase } from '../cases/index.ts'
import { type Grounds, sayGround, worksWith } from '../sharing/index.ts'
import { findCaseFacts } from './find-case-facts.ts'
import { triageRulesOf } from './profile.ts'
import { actBy, type Contribution, type Facts, isClosedTo, type Opens, openFacts, suggest } from './rules.ts'
import { BECAUSE, RISK } from './set-triage.ts'
import { type DecidedRow, findDecided } from './store.ts'
import type { ReadTriage, RuleShown, SuggestionShown, TriageDecided, TriageRules, TriageShown } from './words.ts'

/** How urgent a case is: what the rules suggest now, and why; what was decided, and whether the suggestion has moved since. */
export async function readTriage(look: Look, { case: id }: z.infer<typeof ReadTriage>): Promise<TriageShown> {
  const { file, grounds, people } = await seeCase(look, id, 'read')
  const works = worksWith(grounds)
  const rules = triageRulesOf(look.profile)
  const all = [...people.values()]
  const isTold = works && opensLevel(all)
  const facts = works ? (await findCaseFacts(look, [{ ...file, persons: [...people.keys()] }])).get(id)! : undefined
  const decided = isTold ? (await findDecided(look, [id])).get(id) : undefined
  const suggestion = facts && showSuggestion(facts, rules, { people, isTold })
  const keeps = grounds.because === 'custody' || grounds.because === 'co-management'
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: id,
    more: { categories: isTold ? ['protection'] : [], version: rules.version },
  })
  const level = decided?.level ?? suggestion?.level
  return {
    version: rules.version,
    levels: rules.levels,
    suggestion: suggestion ?? null,
    decided: decided ? await showDecided(look, decided) : null,
    moved: decided !== undefined && decided.suggested !== suggestion?.level,
    actBy: facts && level ? actBy(rules, level, { ...facts, decidedAt: decided?.at }).toISOString() : null,
    may: isTold && keeps && !isClosed(file) && all.every((one) => one.sees(RISK, 'write').answer === 'allow'),
  }
}

/** A level is about everybody in the case whom the asker sees. */
export const opensLevel = (people: readonly Pick<Grounds, 'opens'>[]): boolean => people.every((one) => one.opens(RISK))

type To = { people: Map<PersonId, Grounds>; isTold: boolean }
function showSuggestion(facts: Facts, rules: TriageRules, { people, isTold }: To): SuggestionShown {
  const opens: Opens = (person, field) => people.get(person)?.opens(field) ?? false
  const { level, upTo } = suggest(facts, rules)
  const open = suggest(openFacts(facts, opens), rules)
  return {
    level: isTold ? level : null,
    upTo: isTold ? upTo : null,
    rules: open.rules.map(showRule),
    unknown: open.unknown.map(showRule),
    closed: isClosedTo(facts, rules, opens),
  }
}
const showRule = ({ rule, persons }: Contribution): RuleShown => ({ ...rule, persons })

async function showDecided(look: Look, row: DecidedRow): Promise<TriageDecided> {
  const { level, suggested, version, because, reviewDue, about, agency, worker, at } = row
  const [workers, agencies, rings] = await Promise.all([
    nameWorkers(look.find, look.node, [worker]),
    nameAgencies(look.find, look.node, [agency]),
    look.keys.fetch(look.find, [about]),
  ])
  const ring = rings.get(about)!
  return {
    level,
    suggested,
    version,
    because:
      because && !isErased(ring, BECAUSE.category)
        ? unseal<string>(ring, { person: about, ...BECAUSE }, because)
        : null,
    reviewDue,
    by: workers.get(worker) ?? '',
    agency: { id: agency, name: agencies.get(agency) ?? agency },
    at: at.toISOString(),
  }
}
