import type { Outcome, Refusal } from '@autoclub/domain-kit';
import type { Caller, ExternalRef } from '../../kernel';
import type { DealerRecord } from '../../network';
import type { ConsentOrigin } from '../domain/consent';
import {
  CustomerDesk,
  type Admission,
  type DeliveredRecord,
  type IntakeFault,
} from '../domain/customer-intake';
import type { CustomersPorts, NewCustomer, NewVehicle } from './ports';
import { customerPublication, vehiclePublication } from './publications';

export interface Intake {
  readonly caller: Caller;
  readonly dealer: DealerRecord;
  readonly origin: ConsentOrigin;
  /** Only judge, write nothing. */
  readonly isDryRun: boolean;
}

export type Admitted = Outcome<Admission, Refusal<IntakeFault>>;

/**
 * Judges a chunk of checked records and writes what is new, with its events: a handful of statements for any number
 * of records. One intake of a dealer runs at a time, so that two chunks never both find a record missing.
 */
export async function takeIn(
  ports: CustomersPorts,
  records: readonly DeliveredRecord[],
  intake: Intake,
): Promise<Admitted[]> {
  const { dealerId } = intake.dealer;
  await ports.customers.awaitTurn(dealerId);
  const outletIds = await ports.network.outletIds(dealerId, outletCodes(records));
  const known = await knownTo(ports, dealerId, records);
  const desk = new CustomerDesk(known, outletIds, ports.ids);
  const verdicts = records.map((record) => desk.admit(record));
  if (!intake.isDryRun) await writeNew(ports, newOnes(records, verdicts, outletIds), intake);
  return verdicts;
}

async function knownTo(ports: CustomersPorts, dealerId: string, records: readonly DeliveredRecord[]) {
  const vehicles = records.flatMap((record) => record.vehicles);
  const refs = records.flatMap((record) => record.customer.externalRef ?? []);
  const vehicleRefs = vehicles.flatMap((vehicle): readonly ExternalRef[] =>
    vehicle.externalRef ? [vehicle.externalRef] : [],
  );
  return {
    customers: await ports.customers.knownCustomers(dealerId, refs),
    vehicles: await ports.customers.knownVehicles(
      dealerId,
      vehicleRefs,
      vehicles.map((vehicle) => vehicle.vin),
    ),
  };
}

function outletCodes(records: readonly DeliveredRecord[]): string[] {
  return [
    ...new Set(records.flatMap((record) => record.vehicles.flatMap((vehicle) => vehicle.outletCode ?? []))),
  ];
}

interface NewOnes {
  readonly customers: NewCustomer[];
  readonly vehicles: NewVehicle[];
}

function newOnes(
  records: readonly DeliveredRecord[],
  verdicts: readonly Admitted[],
  outletIds: ReadonlyMap<string, string>,
): NewOnes {
  const news: NewOnes = { customers: [], vehicles: [] };
  records.forEach(({ customer, vehicles }, i) => {
    const verdict = verdicts[i];
    if (!verdict?.ok) return;
    const { customerId, isNewCustomer } = verdict.value;
    if (isNewCustomer) news.customers.push({ customerId, facts: customer });
    vehicles.forEach((facts, j) => {
      const admitted = verdict.value.vehicles[j];
      const outletId = facts.outletCode === null ? null : (outletIds.get(facts.outletCode) ?? null);
      if (admitted?.isNew) news.vehicles.push({ vehicleId: admitted.vehicleId, customerId, facts, outletId });
    });
  });
  return news;
}

async function writeNew(
  ports: CustomersPorts,
  { customers, vehicles }: NewOnes,
  intake: Intake,
): Promise<void> {
  if (customers.length + vehicles.length === 0) return;
  const { caller, dealer, origin } = intake;
  const provenance = {
    dealerId: dealer.dealerId,
    recordedAt: caller.now,
    traceId: caller.cause.correlationId,
    consentOrigin: origin,
  };
  if (customers.length > 0) await ports.customers.addCustomers(customers, provenance);
  if (vehicles.length > 0) await ports.customers.addVehicles(vehicles, provenance);
  await ports.publish([
    ...customers.map((customer) => customerPublication(customer, dealer)),
    ...vehicles.map((vehicle) => vehiclePublication(vehicle, dealer)),
  ]);
}
