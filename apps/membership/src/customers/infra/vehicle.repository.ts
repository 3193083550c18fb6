import type { Tx } from '@autoclub/persistence';
import type { ClubStanding, VehicleBook } from '../application/ports';
import type { KnownVehicle, VehicleEntry, VehicleState } from '../domain/vehicle-state';
import { writerOf } from './customer.repository';
import { externalRefOf } from './external-ref';
import type { VehicleEntity } from './vehicle.entity';
import * as sql from './vehicle.sql';

interface StandingRow extends ClubStanding {
  readonly customerId: string;
}

/** Vehicles in PostgreSQL, chunk by chunk like customers. */
export function vehicleBook(tx: Tx): VehicleBook {
  return {
    async knownVehicles(dealerId, refs, vins, ids = []) {
      if (refs.length + vins.length + ids.length === 0) return [];
      const parameters = [dealerId, JSON.stringify(refs), vins, ids];
      const rows: KnownRow[] = await tx.query(sql.KNOWN_VEHICLES, parameters);
      return rows.map(knownVehicle);
    },
    async keepVehicles(entries, outletIds, provenance) {
      const write = writerOf(tx, provenance);
      const rowOf = ({ vehicleId, state }: VehicleEntry) => vehicleRow(vehicleId, state, outletIds);
      await write(sql.ADD_VEHICLES, entries.filter(({ isNew }) => isNew).map(rowOf));
      await write(sql.AMEND_VEHICLES, entries.filter(({ isNew }) => !isNew).map(rowOf));
      await write(sql.KEEP_HISTORY, entries.flatMap(historyRows));
    },
    async salesAdvisor(dealerId, staffMemberId) {
      const rows: { id: string }[] = await tx.query(sql.SALES_ADVISOR, [dealerId, staffMemberId]);
      return rows[0]?.id ?? null;
    },
    async clubStandings(dealerId, customerIds) {
      if (customerIds.length === 0) return new Map();
      const ids = [...new Set(customerIds)];
      const rows: StandingRow[] = await tx.query(sql.CLUB_STANDINGS, [dealerId, ids]);
      return new Map(rows.map(({ customerId, ...standing }) => [customerId, standing]));
    },
  };
}

function vehicleRow(vehicleId: string, state: VehicleState, outletIds: ReadonlyMap<string, string>) {
  const { outletCode } = state.facts;
  const outletId = outletCode === null ? null : outletIds.get(outletCode);
  return { ...stateRow(vehicleId, state), outlet_id: outletId };
}

function stateRow(
  vehicleId: string,
  { customerId, ownerCustomerId, facts, revision, version }: VehicleState,
) {
  return {
    id: vehicleId,
    customer_id: customerId,
    owner_customer_id: ownerCustomerId,
    vin: facts.vin,
    plate: facts.plate,
    model_code: facts.modelCode,
    ...facts.externalRef,
    purchased_on: facts.purchasedOn,
    is_sold_here: facts.isSoldHere,
    outlet_code: facts.outletCode,
    is_financed: facts.isFinanced,
    revision,
    version,
  };
}

function historyRows({ vehicleId, past, transfers }: VehicleEntry) {
  return past.map((state) => ({
    ...stateRow(vehicleId, state),
    transferred_on: transfers.find(({ version }) => version === state.version + 1)?.transferredOn,
  }));
}

type KnownRow = VehicleEntity &
  Pick<KnownVehicle, 'former' | 'lastTransferredOn' | 'wasPurchaseBefore'> & {
    readonly outletCode: string | null;
  };

function knownVehicle(row: KnownRow): KnownVehicle {
  const { vehicleId, customerId, ownerCustomerId, former, lastTransferredOn, revision, version } = row;
  const { vin, plate, modelCode, purchasedOn, isSoldHere, outletCode, isFinanced, wasPurchaseBefore } = row;
  const facts = {
    vin,
    plate,
    modelCode,
    purchasedOn,
    isSoldHere,
    outletCode,
    isFinanced,
    externalRef: externalRefOf(row),
  };
  const state = { customerId, ownerCustomerId, facts, revision, version };
  return { vehicleId, ...state, former, lastTransferredOn, wasPurchaseBefore };
}
