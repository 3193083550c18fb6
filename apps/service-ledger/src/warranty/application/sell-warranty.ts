import {
  accepted,
  type AmountInput,
  businessDayOf,
  formatMoney,
  InputChecks,
  membershipInForce,
  refused,
} from '@autoclub/domain-kit';
import { extendedWarrantySold } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import { currencyFault, type Dealer } from '../../network';
import { warrantyRefusals } from '../domain/refusals';
import { extend, type ExtendedWarranty } from '../domain/warranty';
import type { SellWarrantyPorts } from './ports';

export interface SellWarrantyInput {
  readonly customerId: string;
  readonly vehicleId: string;
  readonly code: string;
  readonly mileageKm: number;
  readonly paidAmount: AmountInput;
}

const MOST_KM = 3_000_000;

/** Sells warranty beyond that of the factory, while that one runs, once per vehicle (rulebook SVC-11). */
export const sellWarranty = command<SellWarrantyPorts>()({
  name: 'extendedWarrantySell',
  refusals: warrantyRefusals,
  read: ({ paidAmount, ...input }: SellWarrantyInput) => {
    const checks = new InputChecks(warrantyRefusals);
    return checks.complete({
      ...input,
      mileageKm: checks.wholeNumber(input.mileageKm, ['mileageKm'], { min: 0, max: MOST_KM }),
      paid: checks.positiveAmount(paidAmount, ['paidAmount']),
    });
  },
  async work(ports, { customerId, vehicleId, code, mileageKm, paid }, { now, traceId, staffMemberId }) {
    const { no } = warrantyRefusals;
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
    const wrongCurrency = currencyFault(paid, dealer.currency, ['paidAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const today = businessDayOf(now, dealer.timeZone);
    const vehicle = await ports.lockVehicle(vehicleId);
    const decided = extend({ code, mileageKm, today }, vehicle, ports.warranties(dealer, today));
    if (!decided.ok) return decided;
    const sold: ExtendedWarranty = {
      ...decided.value,
      id: ports.ids('exw'),
      dealerId: dealer.id,
      customerId,
      membershipId: membershipInForce(memberships, today)?.membershipId ?? null,
      vehicleId,
      code,
      paid,
      mileageKm,
      soldOn: today,
      soldById: staffMemberId,
      traceId,
    };
    await ports.writeWarranty(sold);
    return accepted({ answer: { warrantyId: sold.id }, written: sold, facts: [soldFact(sold, dealer)] });
  },
});

function soldFact(
  { id, code: _code, paid, mileageKm: _km, soldById, traceId: _trace, ...sold }: ExtendedWarranty,
  dealer: Dealer,
): Fact {
  const paidAmount = { amount: formatMoney(paid), currencyCode: paid.currency };
  const data = { ...sold, extendedWarrantyId: id, externalRef: null, paidAmount, soldBy: soldById };
  const home = { dealerId: dealer.id, regionId: dealer.regionId };
  return { contract: extendedWarrantySold, data, sequence: 1, home };
}
