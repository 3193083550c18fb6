import {
  arriveRefusals,
  bookRefusals,
  cancelRefusals as appointmentCancelRefusals,
  completeRefusals,
  noShowRefusals,
  placeRefusals,
} from '../src/appointments/domain/refusals';
import {
  assignRefusals,
  followUpRefusals,
  openRefusals,
  resolveRefusals,
} from '../src/complaints/domain/refusals';
import { recordRefusals as checklistRefusals } from '../src/contact-points/domain/refusals';
import { answerRefusals, attemptRefusals } from '../src/follow-up/domain/refusals';
import {
  chooseRefusals,
  issueRefusals,
  releaseRefusals,
  reserveRefusals,
  transferRefusals,
  useRefusals as couponUseRefusals,
  voidRefusals,
} from '../src/coupons/domain/refusals';
import { useRefusals } from '../src/entitlements/domain/refusals';
import { importPolicies } from '../src/insurance/application/import-policies';
import { recordRefusals } from '../src/insurance/domain/refusals';
import { cancelRefusals, signRefusals } from '../src/renewal-packs/domain/refusals';
import { openingDayRefusals } from '../src/opening-hours/domain/refusals';
import { certificateRefusals, revokeRefusals } from '../src/staff/domain/refusals';
import * as club from '../src/club-accounts/domain/refusals';
import * as declined from '../src/declined-work/domain/refusals';
import * as rescue from '../src/rescue/domain/refusals';
import { reworkRefusals } from '../src/rework/domain/refusals';
import * as workshop from '../src/workshop/domain/refusals';
import { keepQuoteRefusals } from '../src/repair-orders/application/keep-quote';
import { approveDiscount } from '../src/repair-orders/application/approve-discount';
import { importOrders } from '../src/repair-orders/application/import-orders';
import { quoteRefusals, refundRefusals, settleRefusals } from '../src/repair-orders/domain/refusals';
import {
  countRefusals,
  packageRefundRefusals,
  packageUseRefusals,
  sellRefusals,
} from '../src/packages/domain/refusals';
import { saveRefusals, serviceUseRefusals } from '../src/service-catalogue/domain/refusals';
import { warrantyRefusals } from '../src/warranty/domain/refusals';

const texts = {
  ...club.closePeriodRefusals.texts,
  ...club.reopenRefusals.texts,
  ...club.incomeRefusals.texts,
  ...declined.declineRefusals.texts,
  ...declined.closeRefusals.texts,
  ...reworkRefusals.texts,
  ...rescue.callRefusals.texts,
  ...rescue.stepRefusals.texts,
  ...rescue.closeRescueRefusals.texts,
  ...rescue.rosterRefusals.texts,
  ...certificateRefusals.texts,
  ...revokeRefusals.texts,
  ...workshop.openRefusals.texts,
  ...workshop.startRefusals.texts,
  ...workshop.completeRefusals.texts,
  ...keepQuoteRefusals.texts,
  ...signRefusals.texts,
  ...cancelRefusals.texts,
  ...openingDayRefusals.texts,
  ...checklistRefusals.texts,
  ...answerRefusals.texts,
  ...attemptRefusals.texts,
  ...openRefusals.texts,
  ...assignRefusals.texts,
  ...resolveRefusals.texts,
  ...followUpRefusals.texts,
  ...bookRefusals.texts,
  ...placeRefusals.texts,
  ...arriveRefusals.texts,
  ...completeRefusals.texts,
  ...appointmentCancelRefusals.texts,
  ...noShowRefusals.texts,
  ...warrantyRefusals.texts,
  ...sellRefusals.texts,
  ...packageUseRefusals.texts,
  ...packageRefundRefusals.texts,
  ...countRefusals.texts,
  ...saveRefusals.texts,
  ...serviceUseRefusals.texts,
  ...issueRefusals.texts,
  ...reserveRefusals.texts,
  ...releaseRefusals.texts,
  ...couponUseRefusals.texts,
  ...voidRefusals.texts,
  ...transferRefusals.texts,
  ...chooseRefusals.texts,
  ...useRefusals.texts,
  ...recordRefusals.texts,
  ...importPolicies.refusals.texts,
  ...quoteRefusals.texts,
  ...refundRefusals.texts,
  ...settleRefusals.texts,
  ...approveDiscount.refusals.texts,
  ...importOrders.refusals.texts,
};

describe('the refusals of this service', () => {
  it.each(Object.entries(texts))('PLT-05: %s is worded in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(zh).not.toMatch(/[A-Z]{2,}/);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  });
});
