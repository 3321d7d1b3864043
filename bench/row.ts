/** One figure beside its peer and its goal. `ratio` is ours by the peer's, so that more is better; null where nobody publishes one. */
export type Row = {
  name: string
  ours: number
  peer: number | null
  ratio: number | null
  goal: number
  met: boolean
  unit: string
  more: string
}

export const round = (value: number, places = 2): number => Math.round(value * 10 ** places) / 10 ** places
