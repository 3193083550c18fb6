import { takeWaiting } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { HeldMembership, MembershipBook, MembershipKey } from '../application/ports';
import { cardOf, knownCardOf, membershipOf, membershipRow } from './membership-mapping';
import { MembershipEntity } from './membership.entity';
import { nextMemberNumber } from './member-number';
import { runningMembership, runningMembershipId } from './running-membership';

/** Memberships in PostgreSQL; runs of events and chunks of files are read and written by one statement per table. */
export function membershipBook(tx: Tx): MembershipBook {
  const locked = { mode: 'pessimistic_write' } as const;
  return {
    async lock(dealerId, membershipId) {
      const row = await tx.findOne(MembershipEntity, { where: { dealerId, membershipId }, lock: locked });
      return row ? membershipOf(row) : undefined;
    },
    async lockAll(keys) {
      const rows = await tx.find(MembershipEntity, {
        where: anyOf(keys),
        order: { membershipId: 'ASC' },
        lock: locked,
      });
      return rows.map(membershipOf);
    },
    async lockRunningOf(customers) {
      const customerIds = customers.map(({ customerId }) => customerId);
      const dealerIds = customers.map(({ dealerId }) => dealerId);
      await tx.query(WAIT_FOR_CARDS, [dealerIds, customerIds]);
      const rows = await tx.find(MembershipEntity, {
        where: { dealerId: In(dealerIds), customerId: In(customerIds), status: 'ACTIVE' },
        order: { membershipId: 'ASC' },
        lock: locked,
      });
      return rows.map(membershipOf);
    },
    async add(memberships, { appliedOn, recordedAt, traceId }) {
      const rows = memberships.map(membershipRow);
      await tx.query(ADD, [JSON.stringify(rows), appliedOn, recordedAt, traceId]);
    },
    async save(memberships, recordedAt) {
      if (memberships.length > 0)
        await tx.query(SAVE, [JSON.stringify(memberships.map(membershipRow)), recordedAt]);
    },
    heldBy(dealerId, customerIds): Promise<HeldMembership[]> {
      return tx.find(MembershipEntity, {
        select: { dealerId: true, membershipId: true, customerId: true, status: true },
        where: { dealerId, customerId: In([...customerIds]), status: In(['DRAFT', 'SUBMITTED', 'ACTIVE']) },
        order: { status: 'ASC' },
      });
    },
    async knownCards(dealerId, memberNumbers) {
      const where = { dealerId, memberNumber: In([...memberNumbers]) };
      const rows = await tx.findBy(MembershipEntity, where);
      return rows.flatMap((row) => knownCardOf(row, cardOf(row)) ?? []);
    },
    async activatedOn(dealerId, membershipId) {
      const row = await tx.findOneBy(MembershipEntity, { dealerId, membershipId });
      return row?.activatedOn ?? undefined;
    },
    nextMemberNumber: (dealer) => nextMemberNumber(tx, dealer),
    takeAwaited: (keys) => takeWaiting(tx, runningMembership, keys.map(runningMembershipId)),
  };
}

/** The dealer is named beside the id, since every index begins with it. */
function anyOf(keys: readonly MembershipKey[]) {
  const ids = (values: readonly string[]) => In([...new Set(values)]);
  return {
    dealerId: ids(keys.map(({ dealerId }) => dealerId)),
    membershipId: ids(keys.map(({ membershipId }) => membershipId)),
  };
}

const COLUMNS = `dealer_id text, membership_id text, customer_id text, status text, source text,
  referrer_membership_id text, way_in text, fee_paid_minor bigint, fee_currency text, tier text,
  is_insured_here boolean, documents jsonb, rejection_reason text, member_number text, activated_on date,
  joined_tier text, valid_from date, valid_to date, in_tier_from date, upgrades jsonb, qualifying_points bigint,
  points_sequence bigint, version bigint`;

const ADD = `
  insert into membership (dealer_id, membership_id, customer_id, status, source, referrer_membership_id,
                          way_in, fee_paid_minor, fee_currency, tier, is_insured_here, documents,
                          rejection_reason, member_number, activated_on, joined_tier, valid_from, valid_to,
                          in_tier_from, upgrades, qualifying_points, points_sequence, version, applied_on,
                          trace_id, recorded_at, changed_at)
  select r.*, $2::date, $4, $3::timestamptz, $3::timestamptz
    from jsonb_to_recordset($1::jsonb) as r(${COLUMNS})`;

/** A card is issued under a lock on its customer; the same batch of events takes the rows in one order. */
const WAIT_FOR_CARDS = `
  select 1 from customer where (dealer_id, customer_id) in (select * from unnest($1::text[], $2::text[]))
   order by dealer_id, customer_id for key share`;

const SAVE = `
  update membership m
     set status = r.status, tier = r.tier, documents = r.documents, rejection_reason = r.rejection_reason,
         member_number = r.member_number, activated_on = r.activated_on, joined_tier = r.joined_tier,
         valid_from = r.valid_from, valid_to = r.valid_to, in_tier_from = r.in_tier_from, upgrades = r.upgrades,
         qualifying_points = r.qualifying_points, points_sequence = r.points_sequence, version = r.version,
         changed_at = $2
    from jsonb_to_recordset($1::jsonb) as r(${COLUMNS})
   where m.dealer_id = r.dealer_id and m.membership_id = r.membership_id`;
