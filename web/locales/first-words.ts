/**
 * The parts of the catalogue that the first screens need. They travel with the first script; all others come together
 * with the first screen that needs more.
 */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'act agency-type category cause command country crash demo density greeting join keys me nav not-found person prefs role ' +
    'search sign-in sync task-code theme trouble when why work work-act work-group'
  ).split(' '),
)

/** Of the reasons for a no, those that somebody may hear before any other screen is open. */
const FIRST_REASONS: ReadonlySet<string> = new Set(
  (
    'not-signed-in unknown-worker only-in-demo role-may-not not-for-this-purpose field-not-yours ' +
    'look-only purpose-not-yours worker-suspended agency-suspended node-cut-off sign-in-weak ' +
    'sign-in-not-fresh terms-not-accepted no-role about-yourself role-not-held passkey-refused ' +
    'challenge-over code-refused too-many-tries last-passkey enrolment-unknown needs-second-person ' +
    'no-provider provider-refused ended-already unreadable-request wrong-field too-large ' +
    'no-such-door deed-id-taken already-there not-there seen-older'
  ).split(' '),
)

export function isFirst(key: string): boolean {
  const [part, code] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)]
  return FIRST_WORDS.has(part) || (part === 'reason' && FIRST_REASONS.has(code))
}
