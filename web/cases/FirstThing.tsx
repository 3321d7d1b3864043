import { Link } from '@tanstack/react-router'
import { OctagonAlert, Unlink } from 'lucide-react'
import type { WorkItem } from '../../domain/cases/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { Names } from '../kit/Names.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { linkOf } from './link-of.ts'
import { useWhy } from './use-why.ts'

/** The gravest thing of all, alone on top. */
export function FirstThing({ item, isHere }: { item: WorkItem; isHere: boolean }) {
  const say = useSay()
  const why = useWhy()
  const { when } = useMoments()
  const tone = item.group === 'apart' ? 'apart' : 'harm'
  return (
    <section className={`first ${tone}${isHere ? ' here' : ''}`} aria-labelledby="first-thing">
      <span className="mark">
        <Icon of={tone === 'apart' ? Unlink : OctagonAlert} />
      </span>
      <div>
        <p className={`small ${tone}-c`}>
          <b>{say(tone === 'apart' ? 'work.first-apart' : 'work.first-child')}</b>
        </p>
        <h2 id="first-thing">
          <Names names={item.names} />
        </h2>
        <p className="mid">
          {why(item)} <span className="dim">{say('when.since', { when: when(item.since) })}</span>
        </p>
      </div>
      <Link className="btn main" {...linkOf(item)}>
        {say(`work-act.${item.group}`)}
      </Link>
    </section>
  )
}
