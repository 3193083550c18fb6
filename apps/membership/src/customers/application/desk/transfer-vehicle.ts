import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type LocalDate,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { latestDayAt, todayAt } from '../../../network';
import { handOver, handOverRefusals, type HandOver } from '../../domain/hand-over';
import type { CustomersPorts } from '../ports';
import { openVehicleDesk } from './vehicle-desk-of';

const refusals = defineRefusals({
  ...handOverRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'DATE_OUT_OF_RANGE'),
});

export interface VehicleTransfer extends Omit<HandOver, 'transferredOn'> {
  readonly vehicleId: string;
  /** Today when null. */
  readonly transferredOn: LocalDate | null;
}

const FARTHEST_KM = 2_000_000;

/** A vehicle changes hands, or was entered for the wrong customer; its file goes with it (rulebook CONV-8). */
export const transferVehicle = command<CustomersPorts>()({
  name: 'vehicleTransfer',
  refusals,
  async work(ports, { vehicleId, ...wanted }: VehicleTransfer, caller) {
    const opened = await openVehicleDesk(ports, caller, { ids: [vehicleId] });
    if (!opened.ok) return opened;
    const { dealer, vehicles, keep } = opened.value;
    const checks = new InputChecks(refusals);
    const transferredOn = wanted.transferredOn ?? todayAt(dealer, caller);
    checks.pastDay(transferredOn, ['transferredOn'], latestDayAt(dealer, caller));
    if (wanted.mileageKm !== null)
      checks.wholeNumber(wanted.mileageKm, ['mileageKm'], { min: 0, max: FARTHEST_KM });
    const entry = vehicles.known(vehicleId);
    if (!entry) checks.refusals.push(refusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const [buyer] = await ports.customers.knownCustomers(dealer.dealerId, [], [wanted.toCustomerId]);
    if (!buyer) checks.refusals.push(refusals.no('CUSTOMER_NOT_FOUND', ['toCustomerId']));
    if (!entry || !buyer || checks.refusals.length > 0) return refused(...checks.refusals);
    const handed = handOver(entry, { ...wanted, toCustomerId: buyer.personId, transferredOn });
    if (!handed.ok) return handed;
    vehicles.keep(handed.value);
    return accepted({ answer: { vehicleId }, facts: await keep() });
  },
});
