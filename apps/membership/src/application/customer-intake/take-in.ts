import type { Outcome, Refusal } from '@autoclub/domain-kit';
import type { ConsentOrigin } from '../../domain/consent';
import {
  CustomerDesk,
  type Admission,
  type DeliveredRecord,
  type IntakeFault,
} from '../../domain/customer-intake';
import type { ExternalRef } from '../../domain/external-ref';
import type { NewCustomer, NewVehicle } from '../books/customer-book';
import type { DealerRecord } from '../books/network-book';
import type { Books, Caller, House } from '../ports';
import { customerPublication, vehiclePublication } from '../publications';

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
  house: House,
  books: Books,
  records: readonly DeliveredRecord[],
  intake: Intake,
): Promise<Admitted[]> {
  const { dealerId } = intake.dealer;
  await books.customers.awaitTurn(dealerId);
  const outletIds = await books.network.outletIds(dealerId, outletCodes(records));
  const known = await knownTo(books, dealerId, records);
  const desk = new CustomerDesk(known, outletIds, house.ids);
  const verdicts = records.map((record) => desk.admit(record));
  if (!intake.isDryRun) await writeNew(books, newOnes(records, verdicts, outletIds), intake);
  return verdicts;
}

async function knownTo(books: Books, dealerId: string, records: readonly DeliveredRecord[]) {
  const vehicles = records.flatMap((record) => record.vehicles);
  const refs = records.flatMap((record) => record.customer.externalRef ?? []);
  const vehicleRefs = vehicles.flatMap((vehicle): readonly ExternalRef[] =>
    vehicle.externalRef ? [vehicle.externalRef] : [],
  );
  return {
    customers: await books.customers.knownCustomers(dealerId, refs),
    vehicles: await books.customers.knownVehicles(
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

async function writeNew(books: Books, { customers, vehicles }: NewOnes, intake: Intake): Promise<void> {
  if (customers.length + vehicles.length === 0) return;
  const { caller, dealer, origin } = intake;
  const provenance = {
    dealerId: dealer.dealerId,
    recordedAt: caller.now,
    traceId: caller.cause.correlationId,
    consentOrigin: origin,
  };
  if (customers.length > 0) await books.customers.addCustomers(customers, provenance);
  if (vehicles.length > 0) await books.customers.addVehicles(vehicles, provenance);
  await books.publish([
    ...customers.map((customer) => customerPublication(customer, dealer)),
    ...vehicles.map((vehicle) => vehiclePublication(vehicle, dealer)),
  ]);
}
