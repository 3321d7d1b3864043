import type { Act } from '../../ground/act.ts'
import { Forbidden } from '../../ground/refusals.ts'
import { stepOf } from './set-totp.ts'
import { addTotpUse, findTotp } from './store/totp.ts'

/** Lets the worker who acts prove by a one-time code that it is they. It is the weakest proof there is. */
export async function proveByCode(act: Act, { number, code }: { number: string; code: string }): Promise<void> {
  const totp = await findTotp(act.find, act.node, number)
  if (totp?.worker !== act.asking.actor.id) throw new Forbidden('code-refused')
  const secret = act.keys.openAbout(`totp ${totp.id}`, totp.secret).toString()
  const step = stepOf(secret, code, { at: act.at, after: totp.lastStep })
  if (step === undefined) throw new Forbidden('code-refused')
  act.allow({ allow: true, grounds: 'one-time code' })
  addTotpUse(act, totp.id, step)
}
