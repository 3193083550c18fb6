import { keysetPage, ofDealer, type Database, type Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { In } from 'typeorm';
import type { MembershipFilter, MembershipReading, MembershipView } from '../application/reading';
import { membershipOf } from './membership-mapping';
import { MembershipEntity } from './membership.entity';

/** Reads of memberships in PostgreSQL, each in the tenant of its reader. */
export function membershipReading(database: Database): MembershipReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  return {
    async memberships(reader, ids) {
      const rows = await read(reader, (tx) =>
        tx.findBy(MembershipEntity, { ...ofDealer(reader.scope), membershipId: In([...ids]) }),
      );
      return rows.map(membershipView);
    },
    async membershipByNumber(reader, dealerId, memberNumber) {
      const row = await read(reader, (tx) => tx.findOneBy(MembershipEntity, { dealerId, memberNumber }));
      return row ? membershipView(row) : undefined;
    },
    async membershipsOf(reader, customerIds) {
      const where = { ...ofDealer(reader.scope), customerId: In([...customerIds]) };
      const rows = await read(reader, (tx) =>
        tx.find(MembershipEntity, { where, order: { membershipId: 'ASC' } }),
      );
      return rows.map(membershipView);
    },
    async membershipPage(reader, filter, part) {
      const order = { columns: ['membership_id'] };
      const rows = await read(reader, (tx) =>
        keysetPage(filtered(tx, reader, filter), order, part).getMany(),
      );
      return rows.map(membershipView);
    },
    membershipCount: (reader, filter) => read(reader, (tx) => filtered(tx, reader, filter).getCount()),
  };
}

function filtered(tx: Tx, reader: Reader, { status, tier }: MembershipFilter) {
  const query = tx.createQueryBuilder(MembershipEntity, 'm').where(ofDealer(reader.scope));
  if (status !== undefined) query.andWhere('m.status = :status', { status });
  if (tier !== undefined) query.andWhere('m.tier = :tier', { tier });
  return query;
}

function membershipView(row: MembershipEntity): MembershipView {
  return { ...membershipOf(row), appliedOn: row.appliedOn, traceId: row.traceId };
}
