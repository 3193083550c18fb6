import { accepted, businessDayOf, membershipInForce, money, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { callRefusals } from '../domain/refusals';
import type { RescueCase } from '../domain/rescue-case';
import type { CallPorts } from './ports';

export interface CallInput {
  readonly customerId: string;
  readonly vehicleId: string;
}

/** Opens a rescue when somebody calls (rulebook SVC-14); free kilometres follow the tier of that day. */
export const callRescue = command<CallPorts>()({
  name: 'rescueCall',
  refusals: callRefusals,
  async work(ports, { customerId, vehicleId }: CallInput, { now, traceId, staffMemberId }) {
    const { no } = callRefusals;
    const { dealer, customers, vehicles, memberships } = await ports.premises({
      system: null,
      customers: [{ id: customerId }],
      vehicles: [{ id: vehicleId }],
      staff: [],
      externalRefs: [],
      documentNumbers: [],
      readings: [],
    });
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
    if (vehicles.length === 0) return refused(no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const cards = memberships.filter((card) => card.customerId === customers[0]?.personId);
    const held = membershipInForce(cards, businessDayOf(now, dealer.timeZone));
    const nothing = money(0, dealer.currency);
    const rescue: RescueCase = {
      id: ports.ids('rsc'),
      dealerId: dealer.id,
      customerId,
      membershipId: held?.membershipId ?? null,
      tier: held?.tier ?? null,
      vehicleId,
      status: 'CALLED',
      outcome: null,
      calledAt: now,
      dispatchedAt: null,
      onSiteAt: null,
      closedAt: null,
      closedOn: null,
      responderIds: [],
      freeKm: 0,
      chargedKm: 0,
      free: nothing,
      charged: nothing,
      entitlementUseId: null,
      hadCourtesyCar: false,
      repairOrderId: null,
      openedById: staffMemberId,
      version: 1,
      traceId,
    };
    await ports.writeCase(rescue);
    return accepted({ answer: { rescueCaseId: rescue.id }, written: rescue });
  },
});
