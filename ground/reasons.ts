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
  'not-for-this-purpose': 'Not available for this purpose. Ask the custodian or your data steward.',
  'field-not-yours': 'You may not change this for this purpose: {field}. Ask the custodian or your data steward.',
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
  // agreements
  'no-such-agreement': 'There is no such agreement, or none that you may know of.',
  'no-such-assessment': 'There is no such assessment, or none that you may know of.',
  'party-twice': 'The same agency is named twice.',
  'not-a-party': 'Your own agency must be a party to what it proposes.',
  'party-unknown': 'This agency is not there, or is not a party: {agency}.',
  'term-over': 'The end must lie ahead.',
  'purpose-of-no-two': 'Fewer than two of these agencies work for this purpose, so nothing could be opened: {purpose}.',
  'steward-unfit': 'The steward must be a data steward of your agency.',
  'agreement-over': 'This agreement is over.',
  'reviewed-already': 'Your agency has reviewed this agreement already.',
  'signed-already': 'Your agency has signed this agreement already.',
  'review-missing': 'Every party must review this first. Still missing: {agencies}.',
  'assessment-missing':
    'An assessment is missing that somebody else than its author has signed and that is not due for review.',
  'assessment-signed': 'This assessment is signed already.',
  'own-assessment': 'Somebody else than its author must sign an assessment.',
  'review-day-past': 'The day on which this is looked at again must lie ahead.',
  'suspended-already': 'Your agency has suspended this agreement already.',
  'not-suspended': 'Your agency has not suspended this agreement. Only who suspended it can resume it.',
  // letting a partner see
  'no-such-opening': 'There is no such opening, or none that your agency gave or got.',
  'open-already': 'This agency can see that already.',
  'open-nothing': '{agency} would see nothing of {category} for this purpose.',
  'open-refused': 'The person said no to {agency}, or took back a yes.',
  'open-lacks-basis':
    'There is neither a yes of the person to {agency} for {category}, nor another legal ground. Ask the person, or state the ground.',
  'open-lacks-giver': 'Whoever said yes to {agency} cannot speak for the person now. Ask again.',
  'open-lacks-agreement':
    'No agreement with {agency} is in force: it is not signed by all, is suspended or over, or its assessment is due.',
  'open-lacks-scope':
    'The agreement with {agency} does not cover {category} for this purpose in the country where the person asks for protection.',
  'open-lacks-approval':
    'Something in {category} is so sensitive that a data steward of the custodian must approve it first.',
  'open-lacks-role': 'Your role does not work with {category}.',
  'open-not-custodian':
    'Only who has custody of the person can open this to {agency}, unless an agreement lets you pass it on.',
  'open-never': 'This person is never shown to {agency}.',
  // consent
  'no-such-consent': 'There is no such consent, or none that you may know of.',
  'consent-over': 'This is not a yes that still stands. There is nothing to take back.',
  'consent-not-informed': 'A yes counts only if it was explained, understood and expressed. Write down how.',
  'consent-not-yours': 'Only who has custody of the person writes down what they say to others.',
  'giver-not-of-age':
    'Who is not certainly of age cannot say yes alone. Ask the guardian, or decide in their best interests.',
  'giver-of-adult': 'For an adult nobody else can say yes.',
  'no-mandate': 'This guardian has no mandate for this child now.',
  'recipient-purpose': '{agency} does not work for this purpose: {purpose}.',
  'no-such-notice': 'There is no such notice, or it is not for your agency.',
  'heard-already': 'That was heard already.',
  'no-such-basis': 'There is no such legal ground, or none that you may know of.',
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
