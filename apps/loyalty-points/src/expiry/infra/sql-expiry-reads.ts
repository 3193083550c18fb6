import { groupBy } from '@autoclub/domain-kit';
import type { Host } from '@autoclub/service-host';
import { pointsReads } from '../../ledger';
import { membershipsIn } from '../../memberships';
import { dealersIn } from '../../network';
import type { AccountEnds, ExpiryReads } from '../application/expiry-reads';
import { cardEnd } from '../domain/card-end';

/** Lots, cards and zones of accounts: four statements for any number of them. */
export function sqlExpiryReads({ database, clockOf }: Host): ExpiryReads {
  const points = pointsReads(database);
  const find = async (...[reader, accountIds]: Parameters<ExpiryReads>): Promise<readonly AccountEnds[]> => {
    const accounts = await points.accounts(reader, accountIds);
    const lots = groupBy(await points.lots(reader, accountIds), ({ accountId }) => accountId);
    const [dealers, facts] = await database.transaction(reader.scope, async (tx) => [
      await dealersIn(tx).byId(accounts.map(({ dealerId }) => dealerId)),
      await membershipsIn(tx).ofMemberships(accounts),
    ]);
    const zones = new Map(dealers.map(({ dealerId, timeZone }) => [dealerId, timeZone]));
    const cards = groupBy(facts, ({ membershipId }) => membershipId);
    return accounts.map(({ accountId, dealerId, membershipId }) => ({
      accountId,
      dealerId,
      timeZone: zones.get(dealerId) ?? 'UTC',
      lots: lots.get(accountId) ?? [],
      cardEndsOn: cardEnd(cards.get(membershipId) ?? []),
    }));
  };
  return Object.assign(find, { clockOf });
}
