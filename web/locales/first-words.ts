/**
 * The parts of the catalogue that the first screens need. They travel with the first script; all others come together
 * with the first screen that needs more.
 */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'act agency-type category cause command country crash demo density greeting join keys me nav not-found person prefs reason role ' +
    'search sign-in sync task-code theme trouble when why work work-act work-group'
  ).split(' '),
)

export const isFirst = (key: string): boolean => FIRST_WORDS.has(key.slice(0, key.indexOf('.')))
