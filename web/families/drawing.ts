import type { PersonId, TieId } from '../../ground/ids.ts'
import type { TieLook } from '../kit/TieSign.tsx'
import type { Cluster } from './clusters.ts'

export type Box = { person: PersonId; x: number; y: number; width: number; height: number }
/** One stroke may stand for several ties: a couple's line to all their children. It never stands for none. */
export type Stroke = {
  ties: TieId[]
  look: TieLook
  points: [number, number][][]
  cut?: { x: number; y: number; upright: boolean }
}
export type Place = { kind: Cluster['kind']; x: number; y: number; width: number; height: number }
export type Drawing = { width: number; height: number; boxes: Box[]; strokes: Stroke[]; places: Place[] }

/** The same drawing for who reads from the right. It is calculated, not turned, so that letters stay upright. */
export function mirrored({ width, height, boxes, strokes, places }: Drawing): Drawing {
  const flip = <Thing extends { x: number; width: number }>(thing: Thing): Thing => ({
    ...thing,
    x: width - thing.x - thing.width,
  })
  return {
    width,
    height,
    boxes: boxes.map(flip),
    places: places.map(flip),
    strokes: strokes.map((stroke) => ({
      ...stroke,
      points: stroke.points.map((line) => line.map(([x, y]): [number, number] => [width - x, y])),
      ...(stroke.cut ? { cut: { ...stroke.cut, x: width - stroke.cut.x } } : {}),
    })),
  }
}

export const pathOf = (points: Stroke['points']): string =>
  points
    .map((line) => line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join(''))
    .join('')
