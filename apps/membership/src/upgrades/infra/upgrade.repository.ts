import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { ofDealer, type Database, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { UpgradeBook, UpgradeReading } from '../application/ports';
import type { SpecialContribution } from '../domain/special-contribution';
import { SpecialContributionEntity } from './special-contribution.entity';

const CARS = `
  select customer_id as "customerId", vehicle_id as "vehicleId", purchased_on as "purchasedOn"
    from vehicle where dealer_id = $1 and customer_id = any($2) and purchased_on is not null order by vehicle_id`;

const ENDING = `
  select membership_id as id from membership
   where dealer_id = $1 and status = 'ACTIVE' and valid_to = $2::date + 1 and membership_id > $3
   order by membership_id limit $4`;

/** Special contributions in PostgreSQL, and what upgrades read of customers and cards. */
export function upgradeBook(tx: Tx): UpgradeBook {
  return {
    async contribution(dealerId, contributionId) {
      const where = { dealerId, contributionId };
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.findOne(SpecialContributionEntity, { where, lock });
      return row ? contributionOf(row) : undefined;
    },
    hasOpen: (dealerId, membershipId) =>
      tx.existsBy(SpecialContributionEntity, { dealerId, membershipId, status: 'PROPOSED' }),
    async save(contribution, { at, traceId }) {
      await tx.upsert(SpecialContributionEntity, { ...contribution, traceId, changedAt: at }, [
        'dealerId',
        'contributionId',
      ]);
    },
    async carsOf(dealerId, customerIds) {
      const rows: { customerId: string; vehicleId: string; purchasedOn: LocalDate }[] = await tx.query(CARS, [
        dealerId,
        [...customerIds],
      ]);
      return groupBy(rows, ({ customerId }) => customerId);
    },
    async endingOn(dealerId, lastDay, { after, limit }) {
      const rows: { id: string }[] = await tx.query(ENDING, [dealerId, lastDay, after, limit]);
      return rows.map(({ id }) => id);
    },
  };
}

/** What the graph reads of them. */
export function upgradeReading(database: Database): UpgradeReading {
  return {
    async contributionsOf(reader, membershipIds) {
      const where = { ...ofDealer(reader.scope), membershipId: In([...membershipIds]) };
      const order = { contributionId: 'ASC' } as const;
      const rows = await database.read(reader.scope, (tx) =>
        tx.find(SpecialContributionEntity, { where, order }),
      );
      return rows.map(contributionOf);
    },
  };
}

function contributionOf({
  traceId: _,
  changedAt: __,
  ...row
}: SpecialContributionEntity): SpecialContribution {
  return row;
}
