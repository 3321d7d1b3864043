/**
 * Every reason for which the house says no, in English. Screens say it in the worker's language by its code.
 * A reason tells what is wrong and what can be done, and nothing about a person.
 */
export const REASONS = {
  // who asks
  'not-signed-in': 'Nobody is signed in. Sign in and send it again; nothing was changed.',
  'unknown-worker': 'There is no such worker.',
  'only-in-demo': 'Signing in by picking a name is for demonstrations only.',
  'role-may-not': 'Your role does not include this: {deed}.',
  'purpose-not-yours': 'Your agency does not work for this purpose: {purpose}.',
  'worker-suspended': 'You are suspended. Speak to an administrator of your agency.',
  'agency-suspended': 'Your agency is suspended.',
  'node-cut-off': 'The node of your agency has been cut off.',
  'sign-in-weak': 'This needs a sign-in with your passkey.',
  'sign-in-not-fresh': 'Confirm that it is you, then send it again. Nothing was changed.',
  'terms-not-accepted': 'The code of conduct is not accepted, or its term is over. Accept it, then go on.',
  'no-role': 'You hold no role now.',
  'about-yourself': 'Somebody else must do this for you.',
  'role-not-held': 'That worker does not hold this role then.',
  'passkey-refused': 'This passkey was not accepted.',
  'challenge-over': 'That took too long, or was used before. Try again.',
  'last-passkey': 'This is your last passkey. Add another before you remove it.',
  'enrolment-unknown': 'These codes are not right, were used before, or are too old.',
  'needs-second-person': 'A second person must confirm this.',
  'no-provider': 'Your agency has no sign-in of its own here.',
  'provider-refused': 'The sign-in of your agency did not say who you are, or nobody here is known by it.',
  'ended-already': 'That has ended already.',
  // the request itself
  'unreadable-request': 'The request could not be read: {problem}.',
  'wrong-field': 'The field {field} is not as it should be: {problem}.',
  'too-large': 'The request is larger than {limit} bytes.',
  'no-such-door': 'There is nothing at this address.',
  'deed-id-taken': 'That deed id was used for something else. Nothing was changed.',
  'already-there': 'Something that this would write is already there. Nothing was changed.',
  'not-there': 'This names something that is not there, or that you may not know of.',
  // people
  'no-such-person': 'There is no such person, or none that you may know of.',
  erased: 'That was erased, as the law or the person asked.',
  'seen-older': 'Somebody changed this since you last looked. Look again, then decide.',
  'same-record': 'A record cannot be joined to itself.',
  'already-linked': 'These two records are already joined.',
  'no-such-link': 'There is no such link, or it was undone before.',
  'photo-not-an-image': 'The picture is not what its type says.',
  // families
  'tie-to-self': 'A tie joins two different people.',
  'tie-outside': 'The tie {field} names somebody who is not among these people.',
  'no-such-tie': 'There is no such tie, or none that you may know of.',
  'no-such-household': 'There is no such household, or none that you may know of.',
  'not-a-member': 'That person is not a member of this household now.',
  'already-member': 'That person is a member of this household already.',
  'person-twice': 'The person {field} is named twice.',
  'person-outside': 'The field {field} names somebody who is not among these people.',
  'nobody-here': 'At least one person must be here to be registered.',
  'date-order': 'The date {field} lies before the one it must follow.',
  'in-the-future': 'The date {field} lies in the future.',
  // cases
  'no-such-case': 'There is no such case, or none that you may know of.',
  'no-such-task': 'There is no such task, or none that you may know of.',
  'task-finished': 'That task is finished already.',
  'task-open': 'That task is open.',
  'case-closed': 'The case is closed. Reopen it first.',
  'case-open': 'The case is open.',
  'stage-moved': 'The case stands at another stage by now. Look again, then decide.',
  // matching
  'no-such-review': 'There is no such review, or none that you may know of.',
  'review-settled': 'Somebody judged these two records since you last looked. Look again, then decide.',
  // spreadsheets
  'no-such-import': 'There is no such import, or it was started by another agency.',
  'import-running': 'This import is running already.',
  'import-over': 'This import is over. Bring the workbook again to import it once more; nobody is registered twice.',
  'import-not-ready': 'This import has not been read yet.',
  'import-mapping': 'The mapping does not fit this workbook: {problem}.',
  'workbook-unreadable': 'The workbook could not be read: {problem}.',
  'workbook-empty': 'The workbook holds nobody who could be registered.',
} as const

export type ReasonCode = keyof typeof REASONS
