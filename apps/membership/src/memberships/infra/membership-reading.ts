import type { Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofReader, pageOf, type Read } from '../../kernel';
import type { Reader } from '@autoclub/use-cases';
import type { MembershipFilter, MembershipReading, MembershipView } from '../application/reading';
import { membershipOf } from './membership-mapping';
import { MembershipEntity } from './membership.entity';

export function membershipReading(read: Read): MembershipReading {
  return {
    async memberships(reader, ids) {
      const rows = await read(reader, (tx) =>
        tx.findBy(MembershipEntity, { ...ofReader(reader), membershipId: In([...ids]) }),
      );
      return rows.map(membershipView);
    },
    async membershipByNumber(reader, dealerId, memberNumber) {
      const row = await read(reader, (tx) => tx.findOneBy(MembershipEntity, { dealerId, memberNumber }));
      return row ? membershipView(row) : undefined;
    },
    async membershipsOf(reader, customerIds) {
      const where = { ...ofReader(reader), customerId: In([...customerIds]) };
      const rows = await read(reader, (tx) =>
        tx.find(MembershipEntity, { where, order: { membershipId: 'ASC' } }),
      );
      return rows.map(membershipView);
    },
    async membershipPage(reader, filter, page, withCount) {
      const found = await read(reader, (tx) =>
        pageOf(filtered(tx, reader, filter), 'm.membershipId', page, withCount),
      );
      return { ...found, rows: found.rows.map(membershipView) };
    },
  };
}

function filtered(tx: Tx, reader: Reader, { status, tier }: MembershipFilter) {
  const query = tx.createQueryBuilder(MembershipEntity, 'm').where(ofReader(reader));
  if (status !== undefined) query.andWhere('m.status = :status', { status });
  if (tier !== undefined) query.andWhere('m.tier = :tier', { tier });
  return query;
}

function membershipView(row: MembershipEntity): MembershipView {
  return { ...membershipOf(row), appliedOn: row.appliedOn, traceId: row.traceId };
}
