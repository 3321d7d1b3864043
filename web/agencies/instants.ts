import { dayOf } from '../locales/use-moments.ts'

/** The instant at which a day begins here; today has begun, so it is now. */
export const beginOf = (day: string): string =>
  (day === dayOf(new Date()) ? new Date() : new Date(`${day}T00:00:00`)).toISOString()

/** The instant at which a day is over here: the day itself still counts. */
export function endOf(day: string): string {
  const end = new Date(`${day}T00:00:00`)
  end.setDate(end.getDate() + 1)
  return end.toISOString()
}
