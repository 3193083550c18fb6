import { accepted, commonRefusals, defineRefusals, refused, type LocalDate } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, latestDayAt, todayAt } from '../../network';
import type { CustomerFacts } from '../domain/customer';
import { intakeRefusals } from '../domain/customer-intake';
import { readRecord } from '../domain/delivered-record';
import { recordRefusals } from '../domain/refusals';
import type { VehicleFacts } from '../domain/vehicle';
import { judgeIntake, keepIntake } from './intake';
import type { CustomersPorts } from './ports';

const refusals = defineRefusals({
  ...recordRefusals.texts,
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
  async work(ports, { vehicles, ...input }: CustomerToRegister, caller) {
    if (vehicles.length > VEHICLES_AT_ONCE)
      return refused(refusals.no('TOO_MANY_VEHICLES', ['vehicles'], { most: VEHICLES_AT_ONCE }));
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const customer = { ...input, registeredOn: input.registeredOn ?? todayAt(dealer, caller) };
    const record = readRecord({ customer, vehicles }, latestDayAt(dealer, caller));
    if (!record.ok) return record;
    const { verdicts, news } = await judgeIntake(ports, dealer, [record.value]);
    const [verdict] = verdicts;
    if (!verdict) throw new Error('The record was not judged.');
    if (!verdict.ok) return verdict;
    const facts = await keepIntake(ports, news, { caller, dealer, origin: 'REGISTRATION' });
    const { customerId } = verdict.value;
    const vehicleIds = verdict.value.vehicles.map((vehicle) => vehicle.vehicleId);
    return accepted({ answer: { customerId, vehicleIds }, facts });
  },
});

const VEHICLES_AT_ONCE = 20;
