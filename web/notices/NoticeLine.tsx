import { Link } from '@tanstack/react-router'
import { Check, OctagonAlert } from 'lucide-react'
import type { NoticeShown } from '../../domain/notices/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { linkOf } from './link-of.ts'

type Props = { notice: NoticeShown; onRead: (notice: NoticeShown) => void }

/** One notice: what happened, about whom as far as that may be said here, and the way there. To go there is to have read it. */
export function NoticeLine({ notice, onRead }: Props) {
  const say = useSay()
  const { hour } = useMoments()
  const { kind, urgency, at, read, opens, number, names } = notice
  const words = kind ? say(`notice-kind.${kind}`) : say('notices.gone')
  return (
    <li className={read ? 'notice' : 'notice unread'}>
      <div className="stack-1">
        <p className="row wrap">
          {opens ? (
            <Link {...linkOf(opens)} data-notice={notice.id} onClick={() => read || onRead(notice)}>
              {words}
            </Link>
          ) : (
            <span className="dim">{words}</span>
          )}
          {urgency === 'urgent' && kind && (
            <Chip tone="harm" icon={OctagonAlert}>
              {say('notice-urgency.urgent')}
            </Chip>
          )}
        </p>
        <p className="small mid">
          <time dateTime={at}>{hour(at)}</time>
          {names.length > 0 && (
            <>
              {' · '}
              <bdi>{plainName(names)}</bdi>
            </>
          )}
          {number && (
            <>
              {' · '}
              <bdi className="code" dir="ltr">
                {number}
              </bdi>
            </>
          )}
        </p>
      </div>
      {!read && (
        <Button look="quiet" icon={Check} className="no-print" onClick={() => onRead(notice)}>
          {say('notices.mark')}
          <span className="hide">: {words}</span>
        </Button>
      )}
    </li>
  )
}
