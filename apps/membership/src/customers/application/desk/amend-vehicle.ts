import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  keptVin,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { latestDayAt } from '../../../network';
import { changedVehicle } from '../../domain/amend-vehicle';
import { recordRefusals } from '../../domain/refusals';
import { readVehicle, sameVehicle, type VehicleFacts } from '../../domain/vehicle';
import { vehicleDeskRefusals } from '../../domain/vehicle-desk';
import type { CustomersPorts } from '../ports';
import { openVehicleDesk } from './vehicle-desk-of';

const refusals = defineRefusals({
  ...recordRefusals.texts,
  ...vehicleDeskRefusals.pick('OUTLET_NOT_FOUND', 'VIN_ALREADY_REGISTERED'),
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'VEHICLE_NOT_FOUND'),
  EXTERNAL_NUMBER_TAKEN: {
    zh: '车辆编号 {number} 已属于另一辆车。',
    en: 'The number {number} belongs to another vehicle.',
  },
});

/** What the desk changes of a vehicle; what it leaves out stays. */
export interface VehicleChange extends Partial<VehicleFacts> {
  readonly vehicleId: string;
}

/** The desk amends a vehicle by the id; what it said before stays in the history (rulebook CONV-5, CONV-8). */
export const amendVehicleAtDesk = command<CustomersPorts>()({
  name: 'vehicleAmend',
  refusals,
  async work(ports, { vehicleId, ...change }: VehicleChange, caller) {
    const opened = await openVehicleDesk(ports, caller, {
      ids: [vehicleId],
      vins: change.vin === undefined ? [] : [keptVin(change.vin)],
      refs: change.externalRef ? [change.externalRef] : [],
      outletCodes: change.outletCode ? [change.outletCode] : [],
    });
    if (!opened.ok) return opened;
    const { dealer, vehicles, keep } = opened.value;
    const entry = vehicles.known(vehicleId);
    if (!entry) return refused(refusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const checks = new InputChecks(recordRefusals);
    const latest = latestDayAt(dealer, caller);
    const read = checks.complete(readVehicle(checks, { ...entry.state.facts, ...change }, latest, []));
    if (!read.ok) return read;
    const facts = read.value as VehicleFacts;
    if (vehicles.isTaken(facts.vin, vehicleId))
      return refused(refusals.no('VIN_ALREADY_REGISTERED', ['vin']));
    if (facts.externalRef && vehicles.isNumberTaken(facts.externalRef, vehicleId)) {
      const { number } = facts.externalRef;
      return refused(refusals.no('EXTERNAL_NUMBER_TAKEN', ['externalRef', 'number'], { number }));
    }
    if (facts.outletCode !== null && !vehicles.hasOutlet(facts.outletCode))
      return refused(refusals.no('OUTLET_NOT_FOUND', ['outletCode']));
    if (!sameVehicle(entry.state.facts, facts)) vehicles.keep(changedVehicle(entry, { facts }));
    return accepted({ answer: { vehicleId }, facts: await keep() });
  },
});
