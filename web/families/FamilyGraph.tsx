import { useMemo } from 'react'
import type { FamilyAround } from '../../domain/families/words.ts'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { TieSign } from '../kit/TieSign.tsx'
import { useNarrow } from '../kit/use-narrow.ts'
import { isRtl, useLanguage, useSay } from '../locales/use-say.ts'
import { drawNarrow } from './draw-narrow.ts'
import { drawWide } from './draw-wide.ts'
import { mirrored } from './drawing.ts'
import { GraphPerson } from './GraphPerson.tsx'
import { GraphPlace } from './GraphPlace.tsx'
import { GraphStroke } from './GraphStroke.tsx'

const signs = ['verified', 'told', 'sought', 'apart'] as const

/** The family drawn. On a phone it is laid out again, not shrunk; for who reads from the right it is mirrored by calculation. */
export function FamilyGraph({ focus, people, family }: FamilyAround) {
  const say = useSay()
  const language = useLanguage()
  const isNarrow = useNarrow()
  const rtl = isRtl(language)
  const drawing = useMemo(() => {
    const ids = people.map(({ id }) => id)
    const drawn = isNarrow ? drawNarrow(ids, family, focus) : drawWide(ids, family, focus)
    return rtl ? mirrored(drawn) : drawn
  }, [people, family, focus, isNarrow, rtl])
  return (
    <figure className="box graph">
      <SidewaysScroll label={say('family.drawing')}>
        <svg
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          style={{ maxInlineSize: drawing.width, minInlineSize: isNarrow ? 0 : drawing.width * 0.8 }}
          role="img"
          aria-label={say('family.drawing-label')}
        >
          {drawing.places.map((place) => (
            <GraphPlace key={`${place.kind}${place.x}${place.y}`} place={place} rtl={rtl} />
          ))}
          {drawing.strokes.map((stroke) => (
            <GraphStroke key={stroke.ties.join()} stroke={stroke} />
          ))}
          {drawing.boxes.map((box) => (
            <GraphPerson
              key={box.person}
              box={box}
              person={people.find(({ id }) => id === box.person)!}
              family={family}
              focus={focus}
            />
          ))}
        </svg>
      </SidewaysScroll>
      <ul className="legend">
        {signs.map((look) => (
          <li key={look}>
            <TieSign look={look} />
            {say(`legend.${look}`)}
          </li>
        ))}
      </ul>
    </figure>
  )
}
