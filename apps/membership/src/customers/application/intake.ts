import type { Outcome } from '@autoclub/domain-kit';
import type { Caller, Fact } from '@autoclub/use-cases';
import { todayAt, type DealerRecord } from '../../network';
import type { ConsentOrigin } from '../domain/consent';
import { CustomerDesk, type CustomerEntry } from '../domain/customer-desk';
import type { DeliveredRecord } from '../domain/delivered-record';
import { admitRecord, type Admission, type IntakeRefusal } from '../domain/intake-desk';
import { VehicleDesk } from '../domain/vehicle-desk';
import { isFirstPurchase, type VehicleEntry } from '../domain/vehicle-state';
import { newsOfCustomers } from './customer-news';
import { vehicleFacts } from './facts';
import type { CustomersPorts, Provenance } from './ports';

/** By whom, for which dealer and where from records are taken in. */
export interface Delivery {
  readonly caller: Caller;
  readonly dealer: DealerRecord;
  readonly origin: ConsentOrigin;
}

/** Verdicts on a chunk of records, and what is to be written. */
export interface JudgedIntake {
  readonly verdicts: readonly Outcome<Admission, IntakeRefusal>[];
  readonly news: News;
}

export interface News {
  readonly customers: readonly CustomerEntry[];
  readonly vehicles: readonly VehicleEntry[];
  readonly outletIds: ReadonlyMap<string, string>;
}

/** Nothing is to be written. */
export const NO_NEWS: News = { customers: [], vehicles: [], outletIds: new Map() };

/**
 * Judges a chunk of checked records in a handful of statements, however many there are. One intake of a dealer runs at
 * a time, so that two chunks never both find a record missing or amend the same version.
 */
export async function judgeIntake(
  { network, customers, vehicles, ids }: CustomersPorts,
  { caller, dealer, origin }: Delivery,
  records: readonly DeliveredRecord[],
): Promise<JudgedIntake> {
  const { dealerId } = dealer;
  await customers.awaitTurn(dealerId);
  const delivered = records.flatMap((record) => record.vehicles);
  const outletIds = await network.outletIds(dealerId, [
    ...new Set(delivered.flatMap(({ outletCode }) => outletCode ?? [])),
  ]);
  const refs = records.flatMap(({ customer }) => customer.externalRef ?? []);
  const vehicleRefs = delivered.flatMap(({ externalRef }) => externalRef ?? []);
  const vins = delivered.map(({ vin }) => vin);
  const desks = {
    customers: new CustomerDesk(await customers.knownCustomers(dealerId, refs), origin, ids),
    vehicles: new VehicleDesk(
      await vehicles.knownVehicles(dealerId, vehicleRefs, vins),
      outletIds,
      todayAt(dealer, caller),
      ids,
    ),
  };
  const verdicts = records.map((record) => admitRecord(desks, record));
  const news = { customers: desks.customers.touched(), vehicles: desks.vehicles.touched(), outletIds };
  return { verdicts, news };
}

/** By whom and how a delivery is written. */
export function provenanceOf({ caller, dealer, origin }: Delivery): Provenance {
  const { now: recordedAt, traceId, staffMemberId } = caller;
  return { dealerId: dealer.dealerId, recordedAt, traceId, origin, staffMemberId };
}

/** Writes what is new or amended; returns the facts that follow from it. */
export async function keepIntake(ports: CustomersPorts, news: News, delivery: Delivery): Promise<Fact[]> {
  const { caller, dealer } = delivery;
  const { staffMemberId } = caller;
  const { dealerId } = dealer;
  const provenance = provenanceOf(delivery);
  await ports.customers.keepCustomers(news.customers, provenance);
  await ports.vehicles.keepVehicles(news.vehicles, news.outletIds, provenance);
  const parties = news.vehicles.flatMap((entry) => {
    const { transfers, binding, state } = entry;
    return [
      ...transfers.flatMap(({ fromCustomerId, toCustomerId }) => [fromCustomerId, toCustomerId]),
      ...(binding ? [state.customerId] : []),
      ...(isFirstPurchase(entry) ? [state.ownerCustomerId ?? state.customerId] : []),
    ];
  });
  const isSale = staffMemberId !== null && news.vehicles.some(isFirstPurchase);
  const salesAdvisorId = isSale ? await ports.vehicles.salesAdvisor(dealerId, staffMemberId) : null;
  const home = { ...dealer, staffMemberId, salesAdvisorId };
  const standings = await ports.vehicles.clubStandings(dealerId, parties);
  return [
    ...(await newsOfCustomers(ports.customers, news.customers, dealer)),
    ...news.vehicles.flatMap((entry) => vehicleFacts(entry, news.outletIds, standings, home, ports.carKey)),
  ];
}
