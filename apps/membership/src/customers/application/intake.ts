import type { Outcome } from '@autoclub/domain-kit';
import type { Caller, Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { ConsentOrigin } from '../domain/consent';
import { CustomerDesk, type Admission, type IntakeRefusal } from '../domain/customer-intake';
import type { DeliveredRecord } from '../domain/delivered-record';
import { customerFact, vehicleFact } from './facts';
import type { CustomersPorts, NewCustomer, NewVehicle } from './ports';

/** Verdicts on a chunk of records, and what of them is new. */
export interface Judged {
  readonly verdicts: readonly Outcome<Admission, IntakeRefusal>[];
  readonly news: News;
}

interface News {
  readonly customers: readonly NewCustomer[];
  readonly vehicles: readonly NewVehicle[];
}

/** By whom, for which dealer and where from records are taken in. */
export interface Delivery {
  readonly caller: Caller;
  readonly dealer: DealerRecord;
  readonly origin: ConsentOrigin;
}

/**
 * Judges a chunk of checked records in a handful of statements, however many there are. One intake of a dealer runs at
 * a time, so that two chunks never both find a record missing.
 */
export async function judgeIntake(
  ports: CustomersPorts,
  { dealerId }: DealerRecord,
  records: readonly DeliveredRecord[],
): Promise<Judged> {
  await ports.customers.awaitTurn(dealerId);
  const outletIds = await ports.network.outletIds(dealerId, outletCodes(records));
  const known = await knownTo(ports, dealerId, records);
  const desk = new CustomerDesk(known, outletIds, ports.ids);
  const verdicts = records.map((record) => desk.admit(record));
  return { verdicts, news: newsOf(records, verdicts, outletIds) };
}

async function knownTo({ customers }: CustomersPorts, dealerId: string, records: readonly DeliveredRecord[]) {
  const vehicles = records.flatMap((record) => record.vehicles);
  const refs = records.flatMap((record) => record.customer.externalRef ?? []);
  const vehicleRefs = vehicles.flatMap((vehicle) => vehicle.externalRef ?? []);
  const vins = vehicles.map((vehicle) => vehicle.vin);
  return {
    customers: await customers.knownCustomers(dealerId, refs),
    vehicles: await customers.knownVehicles(dealerId, vehicleRefs, vins),
  };
}

function outletCodes(records: readonly DeliveredRecord[]): string[] {
  return [
    ...new Set(records.flatMap((record) => record.vehicles.flatMap((vehicle) => vehicle.outletCode ?? []))),
  ];
}

function newsOf(
  records: readonly DeliveredRecord[],
  verdicts: Judged['verdicts'],
  outletIds: ReadonlyMap<string, string>,
): News {
  const customers: NewCustomer[] = [];
  const vehicles: NewVehicle[] = [];
  records.forEach(({ customer, vehicles: delivered }, i) => {
    const verdict = verdicts[i];
    if (!verdict?.ok) return;
    const { customerId, isNewCustomer } = verdict.value;
    if (isNewCustomer) customers.push({ customerId, facts: customer });
    delivered.forEach((facts, j) => {
      const admitted = verdict.value.vehicles[j];
      const outletId = facts.outletCode === null ? null : (outletIds.get(facts.outletCode) ?? null);
      if (admitted?.isNew) vehicles.push({ vehicleId: admitted.vehicleId, customerId, facts, outletId });
    });
  });
  return { customers, vehicles };
}

/** Writes what is new; returns the facts that follow from it. */
export async function keepIntake(
  ports: CustomersPorts,
  { customers, vehicles }: News,
  { caller, dealer, origin }: Delivery,
): Promise<Fact[]> {
  const { dealerId } = dealer;
  const { now: recordedAt, traceId } = caller;
  const provenance = { dealerId, recordedAt, traceId, consentOrigin: origin };
  if (customers.length > 0) await ports.customers.addCustomers(customers, provenance);
  if (vehicles.length > 0) await ports.customers.addVehicles(vehicles, provenance);
  return [
    ...customers.map((customer) => customerFact(customer, dealer)),
    ...vehicles.map((vehicle) => vehicleFact(vehicle, dealer)),
  ];
}
