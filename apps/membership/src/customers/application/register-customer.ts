import {
  accepted,
  commonRefusals,
  defineRefusals,
  refused,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { customerFaults, customerRefusals, keptCustomer, type CustomerFacts } from '../domain/customer';
import { intakeRefusals } from '../domain/customer-intake';
import { keptVehicle, vehicleFaults, vehicleRefusals, type VehicleFacts } from '../domain/vehicle';
import { judgeIntake, keepIntake } from './intake';
import type { CustomersPorts } from './ports';

const refusals = defineRefusals({
  ...customerRefusals.texts,
  ...vehicleRefusals.texts,
  ...intakeRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  TOO_MANY_VEHICLES: { zh: '一次最多 {most} 辆车。', en: 'At most {most} vehicles at once.' },
});

export interface CustomerToRegister extends Omit<CustomerFacts, 'registeredOn'> {
  /** The business day of the call when null. */
  readonly registeredOn: LocalDate | null;
  readonly vehicles: readonly VehicleFacts[];
}

/** Registers a customer with vehicles at the caller's dealer: all of it, or with any refusal nothing. */
export const registerCustomer = command<CustomersPorts>()({
  name: 'customerRegister',
  refusals,
  async work(ports, input: CustomerToRegister, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const today = todayAt(dealer.value, caller);
    const { vehicles, ...customer } = { ...input, registeredOn: input.registeredOn ?? today };
    const faults = inputFaults(customer, vehicles, today);
    if (faults.length > 0) return refused(...faults);
    const record = { customer: keptCustomer(customer), vehicles: vehicles.map(keptVehicle) };
    const { verdicts, news } = await judgeIntake(ports, dealer.value, [record]);
    const [verdict] = verdicts;
    if (!verdict) throw new Error('The record was not judged.');
    if (!verdict.ok) return verdict;
    const facts = await keepIntake(ports, news, { caller, dealer: dealer.value, origin: 'REGISTRATION' });
    const { customerId } = verdict.value;
    const vehicleIds = verdict.value.vehicles.map((vehicle) => vehicle.vehicleId);
    return accepted({ answer: { customerId, vehicleIds }, facts });
  },
});

const VEHICLES_AT_ONCE = 20;

function inputFaults(
  customer: CustomerFacts,
  vehicles: readonly VehicleFacts[],
  today: LocalDate,
): RefusalOf<typeof refusals>[] {
  if (vehicles.length > VEHICLES_AT_ONCE)
    return [refusals.no('TOO_MANY_VEHICLES', ['vehicles'], { most: VEHICLES_AT_ONCE })];
  return [
    ...customerFaults(customer, today),
    ...vehicles.flatMap((vehicle, i) => vehicleFaults(vehicle, today, ['vehicles', String(i)])),
  ];
}
