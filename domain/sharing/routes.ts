import type { Routes } from '../../ground/routes.ts'
import { endAgreement } from './agreements/end-agreement.ts'
import { foreseeAgreement } from './agreements/foresee-agreement.ts'
import { listAgreements } from './agreements/list-agreements.ts'
import { proposeAgreement } from './agreements/propose-agreement.ts'
import { readAgreement } from './agreements/read-agreement.ts'
import { resumeAgreement } from './agreements/resume-agreement.ts'
import { reviewAgreement } from './agreements/review-agreement.ts'
import { signAgreement } from './agreements/sign-agreement.ts'
import { signAssessment } from './agreements/sign-assessment.ts'
import { suspendAgreement } from './agreements/suspend-agreement.ts'
import * as agreed from './agreements/words.ts'
import { writeAssessment } from './agreements/write-assessment.ts'
import { endBasis } from './consents/end-basis.ts'
import { hearNotice } from './consents/hear-notice.ts'
import { listNotices } from './consents/list-notices.ts'
import { readConsentReceipt } from './consents/read-consent-receipt.ts'
import { readConsents } from './consents/read-consents.ts'
import { recordConsent } from './consents/record-consent.ts'
import { stateBasis } from './consents/state-basis.ts'
import { withdrawConsent } from './consents/withdraw-consent.ts'
import * as said from './consents/words.ts'
import { listEmergencies } from './emergencies/list-emergencies.ts'
import { openEmergency } from './emergencies/open-emergency.ts'
import { reviewEmergency } from './emergencies/review-emergency.ts'
import * as urgent from './emergencies/words.ts'
import { liftHold } from './holds/lift-hold.ts'
import { placeHold } from './holds/place-hold.ts'
import { readHolds } from './holds/read-holds.ts'
import * as held from './holds/words.ts'
import { endMandate } from './mandates/end-mandate.ts'
import { recordMandate } from './mandates/record-mandate.ts'
import * as spoken from './mandates/words.ts'
import { closeToPartner } from './openings/close-to-partner.ts'
import { foreseeOpening } from './openings/foresee-opening.ts'
import { openToPartner } from './openings/open-to-partner.ts'
import { readOpenings } from './openings/read-openings.ts'
import * as opened from './openings/words.ts'
import { readLegalRequests } from './requests/read-legal-requests.ts'
import { recordLegalRequest } from './requests/record-legal-request.ts'
import { signLegalRequest } from './requests/sign-legal-request.ts'
import * as asked from './requests/words.ts'
import { approveSharing } from './safeguards/approve-sharing.ts'
import { endApproval } from './safeguards/end-approval.ts'
import { endNoContact } from './safeguards/end-no-contact.ts'
import { orderNoContact } from './safeguards/order-no-contact.ts'
import { readSafeguards } from './safeguards/read-safeguards.ts'
import { setSafeguards } from './safeguards/set-safeguards.ts'
import * as safe from './safeguards/words.ts'

export function sharingRoutes(routes: Routes): void {
  routes.deed('propose-agreement', agreed.ProposeAgreement, proposeAgreement)
  routes.deed('write-assessment', agreed.WriteAssessment, writeAssessment)
  routes.deed('sign-assessment', agreed.SignAssessment, signAssessment)
  routes.deed('review-agreement', agreed.ReviewAgreement, reviewAgreement)
  routes.deed('sign-agreement', agreed.SignAgreement, signAgreement)
  routes.deed('suspend-agreement', agreed.TurnAgreement, suspendAgreement)
  routes.deed('resume-agreement', agreed.TurnAgreement, resumeAgreement)
  routes.deed('end-agreement', agreed.TurnAgreement, endAgreement)
  routes.look('list-agreements', agreed.ListAgreements, agreed.AgreementsListed, listAgreements)
  routes.look('read-agreement', agreed.ReadAgreement, agreed.AgreementShown, readAgreement)
  routes.look('foresee-agreement', agreed.ForeseeAgreement, agreed.AgreementForeseen, foreseeAgreement)

  routes.deed('open-to-partner', opened.OpenToPartner, openToPartner)
  routes.deed('close-to-partner', opened.CloseToPartner, closeToPartner)
  routes.look('foresee-opening', opened.ForeseeOpening, opened.OpeningForeseen, foreseeOpening)
  routes.look('read-openings', opened.ReadOpenings, opened.OpeningsShown, readOpenings)

  routes.deed('open-emergency', urgent.OpenEmergency, openEmergency)
  routes.deed('review-emergency', urgent.ReviewEmergency, reviewEmergency)
  routes.look('list-emergencies', urgent.ListEmergencies, urgent.EmergenciesListed, listEmergencies)

  routes.deed('set-safeguards', safe.SetSafeguards, setSafeguards)
  routes.deed('order-no-contact', safe.OrderNoContact, orderNoContact)
  routes.deed('end-no-contact', safe.EndNoContact, endNoContact)
  routes.deed('approve-sharing', safe.ApproveSharing, approveSharing)
  routes.deed('end-approval', safe.EndApproval, endApproval)
  routes.look('read-safeguards', safe.ReadSafeguards, safe.SafeguardsShown, readSafeguards)

  routes.deed('record-mandate', spoken.RecordMandate, recordMandate)
  routes.deed('end-mandate', spoken.EndMandate, endMandate)

  routes.deed('record-legal-request', asked.RecordLegalRequest, recordLegalRequest)
  routes.deed('sign-legal-request', asked.SignLegalRequest, signLegalRequest)
  routes.look('read-legal-requests', asked.ReadLegalRequests, asked.LegalRequestsShown, readLegalRequests)

  routes.deed('place-hold', held.PlaceHold, placeHold)
  routes.deed('lift-hold', held.LiftHold, liftHold)
  routes.look('read-holds', held.ReadHolds, held.HoldsShown, readHolds)

  routes.deed('record-consent', said.RecordConsent, recordConsent)
  routes.deed('withdraw-consent', said.WithdrawConsent, withdrawConsent)
  routes.deed('hear-notice', said.HearNotice, hearNotice)
  routes.deed('state-basis', said.StateBasis, stateBasis)
  routes.deed('end-basis', said.EndBasis, endBasis)
  routes.look('read-consents', said.ReadConsents, said.ConsentsShown, readConsents)
  routes.look('list-notices', said.ListNotices, said.NoticesListed, listNotices)
  routes.look('read-consent-receipt', said.ReadConsentReceipt, said.ConsentReceipt, readConsentReceipt)
}
