import { Lock } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'

/** The parts of the case and how full they are. Closed parts keep their place, hatched. */
export function CaseContents({ file, work }: { file: File; work: FileWork | undefined }) {
  const say = useSay()
  const focus = file.people.find(({ id }) => id === file.focus)
  const closed = new Set(file.restricted.map(({ category }) => category))
  const open = work?.tasks.filter((task) => !task.finished).length
  const parts = [
    { to: 'now', words: say('case.now'), level: '' },
    { to: 'what-has-happened', words: say('case.what-has-happened'), level: '' },
    { to: 'people', words: say('case.who'), level: String(file.people.length) },
    {
      to: 'safe-contact',
      words: say('case.contact'),
      level: closed.has('contact') ? '' : say(focus?.contact ? 'case.full' : 'case.not-asked'),
    },
    { to: 'needs', words: say('case.needs'), level: closed.has('protection') ? '' : String(file.needs.length) },
    { to: 'forms', words: say('forms.title'), level: '' },
    { to: 'tasks', words: say('case.tasks'), level: open === undefined ? '' : String(open) },
    { to: 'notes', words: say('case.notes'), level: work ? String(work.notes.length) : '' },
  ]
  return (
    <nav className="toc phone-off no-print" aria-label={say('case.parts')}>
      {parts.map(({ to, words, level }) => (
        <a key={to} href={`#${to}`}>
          <span>{words}</span>
          <span className="lvl">{level}</span>
        </a>
      ))}
      {file.restricted.map(({ category }) => (
        <span className="lock" key={category}>
          <span>
            <Icon of={Lock} /> {say(`category.${category}`)}
          </span>
          <span className="lvl">{say('case.closed-to-you')}</span>
        </span>
      ))}
    </nav>
  )
}
