import { useMe } from '../api/session.ts'
import { useSay } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => [...word][0])
    .slice(0, 2)
    .join('')

/** Who keeps the case, and who has done something in it. */
export function WorkingOnIt({ file, work }: { file: File; work: FileWork | undefined }) {
  const say = useSay()
  const me = useMe()
  const workers = [...new Set(work?.timeline.map(({ by }) => by).filter(Boolean))]
  return (
    <section className="box pad" aria-labelledby="working">
      <h2 id="working">{say('case.working')}</h2>
      <ul className="crew">
        <li>
          <span className="ini" aria-hidden="true">
            {initials(file.agency.name)}
          </span>
          <span>
            <bdi>{file.agency.name}</bdi> <span className="dim">· {say('case.keeps')}</span>
          </span>
        </li>
        {workers.map((name) => (
          <li key={name}>
            <span className="ini" aria-hidden="true">
              {initials(name)}
            </span>
            <bdi>{name === me.name ? say('case.you') : name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
