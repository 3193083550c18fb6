import { localDate } from '@autoclub/domain-kit';
import { pageOfList, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { dealerBooksIn, ofTenant, storedDay, storedMoney } from '../../network';
import type { LeavingRange, LeavingVehicle, Page, WarrantyReads } from '../application/ports';
import type { ExtendedWarranty, WarrantyVehicle } from '../domain/warranty';
import { ExtendedWarrantyEntity, WarrantyVehicleEntity } from './warranty.entity';

type VehicleRow = {
  vehicle_id: string;
  purchased_on: string;
  mileage_km: number | null;
  is_extended: boolean;
};

/** A car in time and distance of its factory warranty, and near one of its ends. */
const LEAVING = `
  listed.purchased_on > $1 and coalesce(listed.mileage_km, 0) < $4
  and (listed.purchased_on <= $2 or listed.mileage_km >= $3)`;

/** Extended warranties and the cars they are for, inside one transaction of one scope. */
export class WarrantyRepository implements WarrantyReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async lockVehicle(vehicleId: string): Promise<WarrantyVehicle> {
    const where = { ...ofTenant(this.scope), vehicleId };
    const lock = { mode: 'pessimistic_write' as const };
    const row = await this.tx.findOne(WarrantyVehicleEntity, { where, lock });
    const [reading] = await this.tx.query<{ km: number | null }[]>('select latest_mileage($1, $2) as km', [
      row?.dealerId ?? '',
      vehicleId,
    ]);
    return {
      purchasedOn: storedDay(row?.purchasedOn ?? null),
      latestMileageKm: reading?.km ?? null,
      isExtended: await this.tx.existsBy(ExtendedWarrantyEntity, where),
    };
  }

  async writeWarranty({ paid, ...sold }: ExtendedWarranty): Promise<void> {
    const amount = { paidMinor: paid.amountMinor, currencyCode: paid.currency };
    await this.tx.insert(ExtendedWarrantyEntity, { ...sold, ...amount });
  }

  async byIds(ids: readonly string[]): Promise<ExtendedWarranty[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(ExtendedWarrantyEntity, { where })).map(warrantyFrom);
  }

  async leaving(range: LeavingRange, page: Page): Promise<LeavingVehicle[]> {
    const { boughtAfter, boughtUntil, drivenFromKm, drivenToKm } = range;
    const table = 'warranty_vehicle_with_mileage';
    const order = { columns: ['purchased_on', 'vehicle_id'] };
    const only = { sql: LEAVING, parameters: [boughtAfter, boughtUntil, drivenFromKm, drivenToKm] };
    const { sql, parameters } = pageOfList({ table, order, only }, page);
    const rows = await this.tx.query<VehicleRow[]>(sql, [...parameters]);
    return rows.map((row) => ({
      vehicleId: row.vehicle_id,
      purchasedOn: localDate(row.purchased_on),
      latestMileageKm: row.mileage_km,
      isExtended: row.is_extended,
    }));
  }
}

function warrantyFrom({ paidMinor, currencyCode, ...row }: ExtendedWarrantyEntity): ExtendedWarranty {
  return {
    ...row,
    paid: storedMoney(paidMinor, currencyCode),
    factoryCoverTo: localDate(row.factoryCoverTo),
    coverTo: localDate(row.coverTo),
    soldOn: localDate(row.soldOn),
  };
}
