import type { Line } from '../../ground/entry.ts'
import type { Hearing } from './rules.ts'

/**
 * A deed as a CloudEvent 1.0, thin: that it was done, when, and in which case where the receiver keeps it. Not by whom, about
 * whom or what was written: whoever wants to know looks, and leaves a line.
 */
export function eventOf(
  source: string,
  { line, position, subject }: { line: Pick<Line, 'id' | 'name' | 'at'>; position: number } & Hearing,
): string {
  return JSON.stringify({
    specversion: '1.0',
    id: line.id,
    source,
    type: `org.kindred.deed.${line.name}.v1`,
    time: line.at,
    ...(subject && { subject }),
    sequence: String(position).padStart(16, '0'),
  })
}
