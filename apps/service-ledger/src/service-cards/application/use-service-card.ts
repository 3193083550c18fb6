import { accepted, type AmountInput, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { type Acknowledgement, performanceOf } from '../../entitlements';
import { currencyFault } from '../../network';
import { serviceCardRefusals, washed } from '../domain/service-card';
import type { ServiceCardPorts } from './ports';

export interface ServiceCardUseInput {
  readonly serviceCardId: string;
  readonly valueAmount: AmountInput;
  readonly bearingDepartment: string;
  /** The caller unless given. */
  readonly performedById: string | null;
  readonly acknowledgement: Acknowledgement;
}

const MAX_CODE = 64;

/** Registers one free wash on a service card (rulebook MEM-16, SVC-05). */
export const useServiceCard = command<ServiceCardPorts>()({
  name: 'serviceCardUse',
  refusals: serviceCardRefusals,
  read({ serviceCardId, performedById, acknowledgement, ...input }: ServiceCardUseInput) {
    const checks = new InputChecks(serviceCardRefusals);
    return checks.complete({
      ...{ serviceCardId, performedById, acknowledgement },
      value: checks.amount(input.valueAmount, ['valueAmount']),
      bearingDepartment: checks.text(input.bearingDepartment, ['bearingDepartment'], MAX_CODE),
    });
  },
  async work(ports, { serviceCardId, performedById, ...draft }, caller) {
    const { no } = serviceCardRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const { now, traceId, staffMemberId } = caller;
    const registrant = staffMemberId === null ? undefined : await ports.staffMember(staffMemberId);
    const performance = performanceOf(performedById, caller, registrant);
    if (!performance.ok) return performance;
    if (!(await ports.staffMember(performance.value.performedById)))
      return refused(no('STAFF_MEMBER_NOT_FOUND', ['performedById']));
    const wrongCurrency = currencyFault(draft.value, dealer.currency, ['valueAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const card = await ports.lockCard(serviceCardId);
    if (!card) return refused(no('SERVICE_CARD_NOT_FOUND', ['serviceCardId']));
    const today = businessDayOf(now, dealer.timeZone);
    const context = { id: ports.ids('scu'), now, today, traceId };
    const wash = washed(card, { ...draft, ...performance.value }, context);
    if (!wash.ok) return wash;
    await ports.addWash(wash.value);
    return accepted({ answer: { serviceCardId } });
  },
});
