import {
  type CurrencyCode,
  DEALER_SYSTEM,
  groupBy,
  type LocalDate,
  localDate,
  money,
} from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedMoney, storedRef } from '../../network';
import type { OpeningPorts, PackageBooks, PackageReads } from '../application/ports';
import type { Movement, PackageCount, Quantities } from '../domain/liability';
import { owedOf, type PackageRefund, type PrepaidPackage } from '../domain/prepaid-package';
import type { PackageUse } from '../domain/use-package';
import { PackageCountEntity, PackageEntity, PackageMovementEntity, PackageUseEntity } from './package.entity';

type SumRow = {
  millilitres: number | null;
  filters: number | null;
  minor: number | null;
  currency: string | null;
};

/** Prepaid packages with their uses and movements, inside one transaction of one scope. */
export class PackageRepository
  implements PackageBooks, PackageReads, Pick<OpeningPorts, 'packagesByNumbers' | 'writeOpened'>
{
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async lockPackage(id: string): Promise<PrepaidPackage | undefined> {
    const lock = { mode: 'pessimistic_write' as const };
    const row = await this.tx.findOne(PackageEntity, { where: { ...ofTenant(this.scope), id }, lock });
    return row ? packageFrom(row) : undefined;
  }

  async packageByRef(externalSystem: string, externalNumber: string): Promise<PrepaidPackage | undefined> {
    const where = { ...ofTenant(this.scope), externalSystem, externalNumber };
    const row = await this.tx.findOneBy(PackageEntity, where);
    return row ? packageFrom(row) : undefined;
  }

  async packagesByNumbers(numbers: readonly string[]): Promise<PrepaidPackage[]> {
    const externalNumber = In([...numbers]);
    const where = { ...ofTenant(this.scope), externalSystem: DEALER_SYSTEM, externalNumber };
    return (await this.tx.find(PackageEntity, { where })).map(packageFrom);
  }

  async writeOpened(
    opened: readonly { readonly sold: PrepaidPackage; readonly movement: Movement }[],
  ): Promise<void> {
    if (opened.length === 0) return;
    await this.tx.insert(
      PackageEntity,
      opened.map(({ sold }) => packageRow(sold)),
    );
    await this.tx.insert(
      PackageMovementEntity,
      opened.map(({ movement }) => movementRow(movement)),
    );
  }

  async writePackage(sold: PrepaidPackage, movement: Movement): Promise<void> {
    await this.tx.upsert(PackageEntity, packageRow(sold), ['dealerId', 'id']);
    await this.tx.insert(PackageMovementEntity, movementRow(movement));
  }

  async writePackageUse({ released, ...use }: PackageUse): Promise<void> {
    const amount = { releasedMinor: released.amountMinor, currencyCode: released.currency };
    await this.tx.insert(PackageUseEntity, { ...use, ...amount });
  }

  async writeCount({ counted, booked, ...count }: PackageCount): Promise<void> {
    const row = {
      ...count,
      countedOilMillilitres: counted.oilMillilitres,
      countedFilters: counted.filters,
      countedMinor: counted.amount.amountMinor,
      bookedOilMillilitres: booked.oilMillilitres,
      bookedFilters: booked.filters,
      bookedMinor: booked.amount.amountMinor,
      currencyCode: counted.amount.currency,
    };
    await this.tx.upsert(PackageCountEntity, row, ['dealerId', 'month']);
  }

  async byIds(ids: readonly string[]): Promise<PrepaidPackage[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(PackageEntity, { where })).map(packageFrom);
  }

  async ofCustomers(customerIds: readonly string[]): Promise<Map<string, PrepaidPackage[]>> {
    const where = { ...ofTenant(this.scope), customerId: In([...customerIds]) };
    const rows = await this.tx.find(PackageEntity, { where, order: { soldAt: 'DESC', id: 'DESC' } });
    return groupBy(rows.map(packageFrom), ({ customerId }) => customerId);
  }

  async usesOf(packageIds: readonly string[]): Promise<Map<string, PackageUse[]>> {
    const where = { ...ofTenant(this.scope), packageId: In([...packageIds]) };
    const rows = await this.tx.find(PackageUseEntity, { where, order: { setNumber: 'ASC' } });
    return groupBy(rows.map(useFrom), ({ packageId }) => packageId);
  }

  bookedBefore(day: LocalDate): Promise<Quantities> {
    return this.sum('package_movement', 'oil_millilitres', 'filters', 'amount_minor', 'moved_on < $1', [day]);
  }

  owedNow(): Promise<Quantities> {
    return this.sum('prepaid_package', 'owed_oil_millilitres', 'owed_filters', 'owed_minor', 'true', []);
  }

  async counts(months: readonly LocalDate[]): Promise<PackageCount[]> {
    const where = { ...ofTenant(this.scope), month: In([...months]) };
    return (await this.tx.find(PackageCountEntity, { where })).map(countFrom);
  }

  /** The tenant is that of the transaction: the rows of others are not there. */
  private async sum(
    table: string,
    millilitres: string,
    filters: string,
    minor: string,
    where: string,
    parameters: readonly unknown[],
  ): Promise<Quantities> {
    const [row] = await this.tx.query<SumRow[]>(
      `select sum(${millilitres})::bigint as millilitres, sum(${filters})::bigint as filters,
              sum(${minor})::bigint as minor, max(currency_code) as currency
         from ${table} where ${where}`,
      [...parameters],
    );
    const currency = (row?.currency ?? 'CNY') as CurrencyCode;
    return {
      oilMillilitres: row?.millilitres ?? 0,
      filters: row?.filters ?? 0,
      amount: money(row?.minor ?? 0, currency),
    };
  }
}

function movementRow({ amount, ...movement }: Movement) {
  return { ...movement, amountMinor: amount.amountMinor, currencyCode: amount.currency };
}

function packageFrom(row: PackageEntity): PrepaidPackage {
  const { id, dealerId, customerId, membershipId, vehicleId, fingerprint, kind, definitionCode } = row;
  const { soldAt, soldById, usedSets, version, traceId, currencyCode } = row;
  return {
    id,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    externalRef: storedRef(row.externalSystem, row.externalNumber),
    fingerprint,
    kind,
    definitionCode,
    soldOn: localDate(row.soldOn),
    soldAt,
    soldById,
    sets: row.sets.map(({ listMinor, priceMinor, ...set }) => ({
      ...set,
      list: storedMoney(listMinor, currencyCode),
      price: storedMoney(priceMinor, currencyCode),
    })),
    usedSets,
    refund: refundFrom(row),
    version,
    traceId,
  };
}

function refundFrom(row: PackageEntity): PackageRefund | null {
  const { refundId, refundedOn, refundedMinor, usesCounted, refundReason, refundedById } = row;
  if (refundId === null || refundedOn === null || refundedMinor === null || usesCounted === null) return null;
  return {
    id: refundId,
    refundedOn: localDate(refundedOn),
    amount: storedMoney(refundedMinor, row.currencyCode),
    usesCounted,
    reason: refundReason ?? '',
    refundedById,
  };
}

function packageRow({ externalRef, sets, refund, ...sold }: PrepaidPackage): PackageEntity {
  const owed = owedOf({ sets, refund, usedSets: sold.usedSets });
  return {
    ...sold,
    externalSystem: externalRef?.system ?? null,
    externalNumber: externalRef?.number ?? null,
    currencyCode: owed.amount.currency,
    sets: sets.map(({ list, price, ...set }) => ({
      ...set,
      listMinor: list.amountMinor,
      priceMinor: price.amountMinor,
    })),
    owedOilMillilitres: owed.oilMillilitres,
    owedFilters: owed.filters,
    owedMinor: owed.amount.amountMinor,
    refundId: refund?.id ?? null,
    refundedOn: refund?.refundedOn ?? null,
    refundedMinor: refund?.amount.amountMinor ?? null,
    usesCounted: refund?.usesCounted ?? null,
    refundReason: refund?.reason ?? null,
    refundedById: refund?.refundedById ?? null,
  };
}

function useFrom({ releasedMinor, currencyCode, usedOn, ...row }: PackageUseEntity): PackageUse {
  return { ...row, usedOn: localDate(usedOn), released: storedMoney(releasedMinor, currencyCode) };
}

function countFrom(row: PackageCountEntity): PackageCount {
  const { dealerId, month, countedAt, countedById, currencyCode } = row;
  return {
    dealerId,
    month: localDate(month),
    countedAt,
    countedById,
    counted: {
      oilMillilitres: row.countedOilMillilitres,
      filters: row.countedFilters,
      amount: storedMoney(row.countedMinor, currencyCode),
    },
    booked: {
      oilMillilitres: row.bookedOilMillilitres,
      filters: row.bookedFilters,
      amount: storedMoney(row.bookedMinor, currencyCode),
    },
  };
}
