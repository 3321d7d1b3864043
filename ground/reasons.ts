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
  // witnesses
  'no-such-witness': 'There is no such witness.',
  'witness-differs': 'Another key was proposed under this id. Look again, then decide.',
  'witness-ended': 'This witness was ended. Register it anew.',
  'second-person': 'A second person must say this; you said it already.',
  'not-a-witness': 'This is signed by nobody who is a witness here.',
  'other-checkpoint': 'This node signed no such checkpoint: what was cosigned is of another past.',
  'too-often': 'That is more than is heard in a minute. Wait a little.',
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
