import { Link } from '@tanstack/react-router'
import { OctagonAlert, Unlink } from 'lucide-react'
import type { CasesListed } from '../../domain/cases/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'

/** One case: who it is about first, how many, where it stands, what is due. */
export function CaseLine({ file }: { file: CasesListed['cases'][number] }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { due, dayMonth } = useMoments()
  return (
    <Link className="caseline" to="/cases/$case" params={{ case: file.id }}>
      <span className="nm">
        <Names names={file.names} />
        <span className="small dim under">
          <bdi className="code">{file.number}</bdi> · {say('cases.people', { count: file.size })}
        </span>
      </span>
      <span className="row wrap signs">
        {file.apart > 0 && (
          <Chip tone="apart" icon={Unlink}>
            {say('cases.apart', { count: file.apart })}
          </Chip>
        )}
        {file.childStatus && (
          <Chip tone="harm" icon={OctagonAlert}>
            {known(`child-status.${file.childStatus}`) ?? file.childStatus}
          </Chip>
        )}
        {file.needs.map((need) => (
          <Chip key={need} tone="wait">
            {say(`need-short.${need}`)}
          </Chip>
        ))}
      </span>
      <span className="small">
        {file.closed ? say('cases.state-closed') : (known(`stage.${file.stage}`) ?? file.stage)}
        <span className="dim">
          {' · '}
          {say(`case-kind.${file.kind}`)}
          {file.owner && (
            <>
              {' · '}
              <bdi>{file.owner}</bdi>
            </>
          )}
        </span>
      </span>
      <span className={file.nextDue && file.nextDue < today() ? 'small harm-c' : 'small dim'}>
        {file.nextDue ? due(file.nextDue) : say('cases.opened', { when: dayMonth(file.openedAt) })}
      </span>
    </Link>
  )
}
