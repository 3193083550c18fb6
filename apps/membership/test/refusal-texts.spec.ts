import type { RefusalTexts } from '@autoclub/domain-kit';
import { wordFor } from '@autoclub/rulebook';
import { recordConsent } from '../src/customers/application/desk/record-consent';
import { importCustomers } from '../src/customers/application/import-customers';
import { registerCustomer } from '../src/customers/application/register-customer';
import { changeHabitCard } from '../src/habit-cards/application/change-habit-card';
import { applyForMembership } from '../src/memberships/application/apply-for-membership';
import { approveApplication } from '../src/memberships/application/approve-application';
import { importMemberships } from '../src/memberships/application/import-memberships';
import { rejectApplication } from '../src/memberships/application/reject-application';
import { submitApplication } from '../src/memberships/application/submit-application';
import { APPLICATION_STATUSES } from '../src/memberships/domain/application.transitions';
import { DOCUMENT_KINDS } from '../src/memberships/domain/membership-documents';
import { correctOutletFile } from '../src/outlets/application/correct-outlet-file';
import { deliverOutletFile } from '../src/outlets/application/deliver-outlet-file';
import { registerDealer } from '../src/network/application/register-dealer';
import { registerOutlet } from '../src/network/application/register-outlet';
import { registerRegion } from '../src/network/application/register-region';
import { registerStaffMember } from '../src/network/application/register-staff-member';
import { changeSticker } from '../src/recruiting/application/change-sticker';
import { offerSticker } from '../src/recruiting/application/offer-sticker';
import { recordRecommendation } from '../src/recruiting/application/record-recommendation';
import { setRecruitmentTarget } from '../src/recruiting/application/set-recruitment-target';
import { closeRoster } from '../src/rosters/application/close-roster';
import { dropCustomers } from '../src/rosters/application/drop-customers';
import { freezeRoster } from '../src/rosters/application/freeze-roster';
import { pickCustomers } from '../src/rosters/application/pick-customers';
import { STICKER_STEPS } from '../src/recruiting/domain/sticker.transitions';
import { recordSalesPayment, rejectReferral } from '../src/referrals/application/decide-referral';
import { introduceCustomer } from '../src/referrals/application/introduce-customer';
import { announceRenewalTerms } from '../src/renewals/application/announce-terms';
import { leaveClub } from '../src/renewals/application/leave-club';
import { refundMembership } from '../src/renewals/application/refund-joining';
import { renewMembership } from '../src/renewals/application/renew-membership';
import { returnToClub } from '../src/renewals/application/return-to-club';
import { announceRelease } from '../src/programmes/application/announce-release';
import { checkRelease } from '../src/programmes/application/check-release';
import { draftRelease } from '../src/programmes/application/draft-release';
import { pilotRelease } from '../src/programmes/application/pilot-release';
import { waysIn } from '../src/tiers/domain/ways-in';
import { approveContribution, declineContribution } from '../src/upgrades/application/decide-contribution';
import { proposeContribution } from '../src/upgrades/application/propose-contribution';
import { requestUpgrade } from '../src/upgrades/application/request-upgrade';
import { decideCorrection, requestCorrection } from '../src/wallets/application/correct-stored-value';
import { refundStoredValue } from '../src/wallets/application/refund-stored-value';
import { spendStoredValue } from '../src/wallets/application/spend-stored-value';
import { topUpWallet } from '../src/wallets/application/top-up-wallet';

const vocabularies: { texts: RefusalTexts }[] = [
  registerRegion.refusals,
  registerDealer.refusals,
  registerOutlet.refusals,
  registerStaffMember.refusals,
  proposeContribution.refusals,
  approveContribution.refusals,
  declineContribution.refusals,
  requestUpgrade.refusals,
  draftRelease.refusals,
  checkRelease.refusals,
  announceRelease.refusals,
  pilotRelease.refusals,
  registerCustomer.refusals,
  importCustomers.refusals,
  importCustomers.rowRefusals,
  applyForMembership.refusals,
  submitApplication.refusals,
  approveApplication.refusals,
  rejectApplication.refusals,
  importMemberships.refusals,
  importMemberships.rowRefusals,
  topUpWallet.refusals,
  spendStoredValue.refusals,
  refundStoredValue.refusals,
  requestCorrection.refusals,
  decideCorrection.refusals,
  recordConsent.refusals,
  renewMembership.refusals,
  returnToClub.refusals,
  leaveClub.refusals,
  refundMembership.refusals,
  announceRenewalTerms.refusals,
  introduceCustomer.refusals,
  rejectReferral.refusals,
  recordSalesPayment.refusals,
  changeHabitCard.refusals,
  deliverOutletFile.refusals,
  correctOutletFile.refusals,
  pickCustomers.refusals,
  dropCustomers.refusals,
  freezeRoster.refusals,
  closeRoster.refusals,
  changeSticker.refusals,
  offerSticker.refusals,
  recordRecommendation.refusals,
  setRecruitmentTarget.refusals,
];
const texts = Object.entries(Object.assign({}, ...vocabularies.map((each) => each.texts)) as RefusalTexts);

describe('PLT-05: the texts of refusals', () => {
  it.each(texts)('%s is a sentence in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(zh).not.toMatch(/[A-Z]{2,}/);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  });

  const wayCodes = waysIn.map(({ code }) => code);
  it.each([
    ...STICKER_STEPS,
    ...APPLICATION_STATUSES,
    ...DOCUMENT_KINDS,
    ...wayCodes,
    'BASIC',
    'SILVER',
    'GOLD',
  ])('name %s by a word and not by its code', (code) => {
    expect(wordFor(code, 'zh')).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(wordFor(code, 'en')).not.toMatch(/[A-Z]{2,}|_/);
  });
});
