import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  keptVin,
  refused,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { latestDayAt, todayAt } from '../../../network';
import { bindRefusals, bindVehicle } from '../../domain/bind-vehicle';
import { recordRefusals } from '../../domain/refusals';
import { readVehicle, type VehicleFacts } from '../../domain/vehicle';
import { vehicleDeskRefusals } from '../../domain/vehicle-desk';
import type { CustomersPorts } from '../ports';
import { openVehicleDesk } from './vehicle-desk-of';

const refusals = defineRefusals({
  ...recordRefusals.texts,
  ...vehicleDeskRefusals.texts,
  ...bindRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
});

export interface VehicleBinding {
  readonly customerId: string;
  readonly vehicle: VehicleFacts;
  /** The owner of a leased or company car that the customer uses; null when the customer owns it. */
  readonly ownerCustomerId: string | null;
  /** Today when null. */
  readonly boundOn: LocalDate | null;
}

/** A customer gets a car: a further one of their own, or one that its owner leaves to them (rulebook CONV-8). */
export const bindVehicleAtDesk = command<CustomersPorts>()({
  name: 'vehicleBind',
  refusals,
  async work(ports, { customerId, vehicle, ownerCustomerId, ...wanted }: VehicleBinding, caller) {
    const opened = await openVehicleDesk(ports, caller, {
      ids: [],
      vins: [keptVin(vehicle.vin)],
      refs: vehicle.externalRef ? [vehicle.externalRef] : [],
      outletCodes: vehicle.outletCode ? [vehicle.outletCode] : [],
    });
    if (!opened.ok) return opened;
    const { dealer, vehicles, keep } = opened.value;
    const checks = new InputChecks(recordRefusals);
    const faults: RefusalOf<typeof refusals>[] = [];
    const [latest, boundOn] = [latestDayAt(dealer, caller), wanted.boundOn ?? todayAt(dealer, caller)];
    checks.pastDay(boundOn, ['boundOn'], latest);
    const facts = readVehicle(checks, vehicle, latest, ['vehicle']) as VehicleFacts;
    if (ownerCustomerId === customerId) faults.push(refusals.no('SAME_OWNER', ['ownerCustomerId']));
    const parties = [customerId, ...(ownerCustomerId === null ? [] : [ownerCustomerId])];
    const known = await ports.customers.knownCustomers(dealer.dealerId, [], parties);
    const personOf = new Map(known.map((customer) => [customer.customerId, customer.personId]));
    const holderId = personOf.get(customerId);
    const ownerId = ownerCustomerId === null ? null : personOf.get(ownerCustomerId);
    if (holderId === undefined) faults.push(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    if (ownerId === undefined) faults.push(refusals.no('CUSTOMER_NOT_FOUND', ['ownerCustomerId']));
    faults.push(...checks.refusals);
    if (holderId === undefined || ownerId === undefined || faults.length > 0) return refused(...faults);
    const entry = vehicles.entryFor({ facts, customerId: holderId, revision: null, at: ['vehicle'] });
    if (!entry.ok) return entry;
    const bound = bindVehicle(entry.value, {
      ...{ facts, customerId: holderId, ownerCustomerId: ownerId, boundOn },
    });
    if (!bound.ok) return bound;
    vehicles.keep(bound.value);
    return accepted({ answer: { vehicleId: bound.value.vehicleId }, facts: await keep() });
  },
});
