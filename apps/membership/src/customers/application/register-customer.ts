import {
  accepted,
  businessDayOf,
  refused,
  type LocalDate,
  type Outcome,
  type Refusal,
} from '@autoclub/domain-kit';
import { dealerOf } from '../../network';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { customerFaults, keptCustomer, type CustomerFacts } from '../domain/customer';
import { keptVehicle, vehicleFaults, type VehicleFacts } from '../domain/vehicle';
import { takeIn } from './take-in';
import type { CustomersPorts } from './ports';

export const registerCustomerRefusals = [
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'CODE_INVALID',
  'PHONE_INVALID',
  'DATE_IN_FUTURE',
  'VIN_INVALID',
  'VIN_CHECK_DIGIT_WRONG',
  'PLATE_INVALID',
  'DUPLICATE_EXTERNAL_NUMBER',
  'VIN_ALREADY_REGISTERED',
  'OUTLET_NOT_FOUND',
  'DEALER_NOT_FOUND',
  'TOO_MANY_VEHICLES',
] as const;
type RegisterCustomerRefusal = Refusal<(typeof registerCustomerRefusals)[number]>;

export interface RegisterCustomerInput extends Omit<CustomerFacts, 'registeredOn'> {
  readonly idempotencyKey: string;
  /** The business day of the call when null. */
  readonly registeredOn: LocalDate | null;
  readonly vehicles: readonly VehicleFacts[];
}

/** What the command answers with; without personal data, since it is kept for replays. */
export interface RegisteredCustomer {
  readonly customerId: string;
  readonly vehicleIds: readonly string[];
}

const VEHICLES_AT_ONCE = 20;

/** Registers a customer with vehicles at the caller's dealer: all of it, or with any refusal nothing. */
export function registerCustomer(unit: UnitOfWork<CustomersPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: RegisterCustomerInput,
  ): Promise<Outcome<Answer<RegisteredCustomer>, RegisterCustomerRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'customerRegister', idempotencyKey, input }, (ports) =>
      register(ports, caller, input),
    );
}

async function register(
  ports: CustomersPorts,
  caller: Caller,
  input: Omit<RegisterCustomerInput, 'idempotencyKey'>,
): Promise<Outcome<RegisteredCustomer, RegisterCustomerRefusal>> {
  const dealer = await dealerOf(ports, caller);
  if (!dealer.ok) return dealer;
  const today = businessDayOf(caller.now, dealer.value.timeZone);
  const { vehicles, ...customer } = { ...input, registeredOn: input.registeredOn ?? today };
  const faults = inputFaults(customer, vehicles, today);
  if (faults.length > 0) return refused(...faults);
  const record = { customer: keptCustomer(customer), vehicles: vehicles.map(keptVehicle) };
  const origin = 'REGISTRATION';
  const [verdict] = await takeIn(ports, [record], {
    caller,
    dealer: dealer.value,
    origin,
    isDryRun: false,
  });
  if (!verdict?.ok) return refused(...(verdict?.refusals ?? []));
  const vehicleIds = verdict.value.vehicles.map((vehicle) => vehicle.vehicleId);
  return accepted({ customerId: verdict.value.customerId, vehicleIds });
}

function inputFaults(
  customer: CustomerFacts,
  vehicles: readonly VehicleFacts[],
  today: LocalDate,
): RegisterCustomerRefusal[] {
  if (vehicles.length > VEHICLES_AT_ONCE)
    return [{ code: 'TOO_MANY_VEHICLES', field: ['vehicles'], facts: { most: VEHICLES_AT_ONCE } }];
  return [
    ...customerFaults(customer, today),
    ...vehicles.flatMap((vehicle, i) => vehicleFaults(vehicle, today, ['vehicles', String(i)])),
  ];
}
