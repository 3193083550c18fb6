import type { CurrencyCode } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import type { DealerBooks } from '../application/network-books';
import type { Dealer } from '../domain/dealer';
import type { StaffMember } from '../domain/staff-member';
import { In } from 'typeorm';
import { DealerEntity, StaffMemberEntity } from './network.entities';
import { dealerIdOf } from './stored-values';

/** The dealer of a transaction and who works there. */
class DealerRepository implements DealerBooks {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async dealer(): Promise<Dealer | undefined> {
    const row = await this.tx.findOneBy(DealerEntity, { dealerId: dealerIdOf(this.scope) });
    return row ? dealerFrom(row) : undefined;
  }

  async staffMember(id: string): Promise<StaffMember | undefined> {
    return (
      (await this.tx.findOneBy(StaffMemberEntity, { dealerId: dealerIdOf(this.scope), id })) ?? undefined
    );
  }
}

/** The books of the dealer inside one transaction, for the capabilities that act for it. */
export function dealerBooksIn(tx: Tx, scope: TenantScope): DealerBooks {
  return new DealerRepository(tx, scope);
}

export function dealerFrom({ dealerId: id, regionId, timeZone, currencyCode }: DealerEntity): Dealer {
  return { id, regionId, timeZone, currency: currencyCode as CurrencyCode };
}

/** Who of these works at the dealer, in one statement. */
export async function staffMembersIn(
  tx: Tx,
  scope: TenantScope,
  ids: readonly string[],
): Promise<StaffMember[]> {
  if (ids.length === 0) return [];
  return tx.findBy(StaffMemberEntity, { dealerId: dealerIdOf(scope), id: In([...ids]) });
}

/** These dealers, in one statement; those that are not known yet are left out. */
export async function dealersIn(tx: Tx, dealerIds: readonly string[]): Promise<Dealer[]> {
  return (await tx.findBy(DealerEntity, { dealerId: In([...dealerIds]) })).map(dealerFrom);
}

/** The zones of the days of these dealers, in one statement. */
export async function dealerZones(
  tx: Tx,
  dealerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (dealerIds.length === 0) return new Map();
  const rows = await tx.findBy(DealerEntity, { dealerId: In([...new Set(dealerIds)]) });
  return new Map(rows.map(({ dealerId, timeZone }) => [dealerId, timeZone]));
}
