import { accepted, businessDayOf, InputChecks, membershipInForce, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { priceFor } from '../domain/offered-service';
import { serviceUseRefusals } from '../domain/refusals';
import type { ServiceUsePorts } from './ports';

export interface ServiceUseInput {
  readonly code: string;
  readonly customerId: string;
  readonly quantity: number;
}

const MOST_AT_ONCE = 1_000;

/** Registers that a customer used a service, at the price of their tier today (rulebook SVC-24). */
export const recordUse = command<ServiceUsePorts>()({
  name: 'offeredServiceUseRecord',
  refusals: serviceUseRefusals,
  read: ({ code, customerId, quantity }: ServiceUseInput) => {
    const checks = new InputChecks(serviceUseRefusals);
    const limits = { min: 1, max: MOST_AT_ONCE };
    return checks.complete({
      code,
      customerId,
      quantity: checks.wholeNumber(quantity, ['quantity'], limits),
    });
  },
  async work(ports, { code, customerId, quantity }, { now, traceId, staffMemberId }) {
    const { no } = serviceUseRefusals;
    const { dealer, customers, memberships } = await ports.premises({
      system: null,
      customers: [{ id: customerId }],
      vehicles: [],
      staff: [],
      externalRefs: [],
      documentNumbers: [],
      readings: [],
    });
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
    const service = await ports.lockService(code);
    if (!service?.isOffered) return refused(no('SERVICE_NOT_OFFERED', ['code']));
    const usedOn = businessDayOf(now, dealer.timeZone);
    const held = membershipInForce(memberships, usedOn);
    const tier = held?.tier ?? null;
    const use = {
      id: ports.ids('osu'),
      dealerId: dealer.id,
      offeredServiceId: service.id,
      customerId,
      membershipId: held?.membershipId ?? null,
      tier,
      quantity,
      price: priceFor(service, tier),
      usedAt: now,
      usedOn,
      registeredById: staffMemberId,
      traceId,
    };
    await ports.writeUse({ ...service, useCount: service.useCount + quantity }, use);
    return accepted({ answer: { offeredServiceId: service.id, serviceUseId: use.id } });
  },
});
