import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { mayConfigure } from './may-configure.ts'
import { addList, findLists } from './store/forms.ts'
import type { SetCodeList } from './words.ts'

/**
 * Writes a list of codes down as it is from now on. A form takes it with its next edition. A code that was there stays, if
 * only as retired: answers may name it.
 */
export async function setCodeList(act: Act, { list, reach, seen }: SetCodeList): Promise<void> {
  const ground = act.allow(mayConfigure(act.asking))
  const last = (await findLists(act)).find(({ agency, key }) => agency === act.agency && key === list.key)
  if ((last?.nth ?? 0) !== seen) throw new Conflict('seen-older')
  if (last && last.reach !== reach) throw new Invalid('form-fixed')
  const codes = list.codes.map(({ code }) => code)
  const twice = codes.find((code, nth) => codes.indexOf(code) !== nth)
  if (twice !== undefined) throw new Invalid('code-twice', { code: twice })
  const before: SetCodeList['list'] | undefined = last && JSON.parse(last.content)
  const lost = before?.codes.find(({ code }) => !codes.includes(code))
  if (lost) throw new Invalid('code-lost', { code: lost.code })
  addList(act, list, { nth: seen + 1, reach })
  act.record({ ground, persons: [], more: { list: list.key, nth: seen + 1 } })
}
