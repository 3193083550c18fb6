import type { CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import { money } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedMoney } from '../../network';
import type { ServiceBooks, ServiceReads } from '../application/ports';
import type { OfferedService, ServiceUse } from '../domain/offered-service';
import { OfferedServiceEntity, OfferedServiceUseEntity } from './offered-service.entity';

/** What a dealer offers beside repair, inside one transaction of one scope. */
export class ServiceRepository implements ServiceBooks, ServiceReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async lockService(code: string): Promise<OfferedService | undefined> {
    const lock = { mode: 'pessimistic_write' as const };
    const row = await this.tx.findOne(OfferedServiceEntity, {
      where: { ...ofTenant(this.scope), code },
      lock,
    });
    return row ? serviceFrom(row) : undefined;
  }

  countServices(): Promise<number> {
    return this.tx.countBy(OfferedServiceEntity, ofTenant(this.scope));
  }

  async writeService(service: OfferedService): Promise<void> {
    await this.tx.upsert(OfferedServiceEntity, serviceRow(service), ['dealerId', 'id']);
  }

  async writeUse({ dealerId, id, useCount }: OfferedService, { price, ...use }: ServiceUse): Promise<void> {
    await this.tx.update(OfferedServiceEntity, { dealerId, id }, { useCount });
    const amount = { priceMinor: price.amountMinor, currencyCode: price.currency };
    await this.tx.insert(OfferedServiceUseEntity, { ...use, ...amount });
  }

  async all(withWithdrawn: boolean): Promise<OfferedService[]> {
    const where = { ...ofTenant(this.scope), ...(withWithdrawn ? {} : { isOffered: true }) };
    return (await this.tx.find(OfferedServiceEntity, { where, order: { code: 'ASC' } })).map(serviceFrom);
  }

  async byIds(ids: readonly string[]): Promise<OfferedService[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(OfferedServiceEntity, { where })).map(serviceFrom);
  }

  async useCounts(ids: readonly string[], from: LocalDate, to: LocalDate): Promise<Map<string, number>> {
    const rows = await this.tx.query<{ id: string; count: number }[]>(
      `select offered_service_id as id, sum(quantity)::int as count from offered_service_use
        where offered_service_id = any($1) and used_on >= $2 and used_on < $3 group by 1`,
      [ids, from, to],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}

function serviceFrom({ listMinor, currencyCode, tierPrices, ...row }: OfferedServiceEntity): OfferedService {
  const prices = Object.entries(tierPrices).map(
    ([tier, minor]) => [tier, money(minor, currencyCode as CurrencyCode)] as const,
  );
  return { ...row, list: storedMoney(listMinor, currencyCode), tierPrices: Object.fromEntries(prices) };
}

function serviceRow({ list, tierPrices, ...service }: OfferedService): OfferedServiceEntity {
  const prices = Object.entries(tierPrices).map(([tier, { amountMinor }]) => [tier, amountMinor] as const);
  return {
    ...service,
    listMinor: list.amountMinor,
    currencyCode: list.currency,
    tierPrices: Object.fromEntries(prices),
  };
}
