import type { CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import { ofDealer, pageOfList, type Database, type Tx } from '@autoclub/persistence';
import type { ReferralBook } from '../application/ports';
import type { ReferralReading, ReferralView } from '../application/reading';
import type { GroundKind, Referral, ReferralStatus, RejectionReason } from '../domain/referral';

/** Referrals in PostgreSQL; the claims are the region's, whichever dealer writes them. */
export function referralBook(tx: Tx): ReferralBook {
  const rows = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => tx.query(sql, values);
  return {
    alike: (dealerId, { phone, vin, identityHash }) => rows(ALIKE, dealerId, phone, vin, identityHash),
    async isClaimed(regionId, marks) {
      const claimed = await rows(
        `select 1 from referral_claim c join unnest($2::text[]) as given(mark) on c.mark = ${digestOf('given.mark')}
          where c.region_id = $1 and c.is_open limit 1`,
        regionId,
        marks,
      );
      return claimed.length > 0;
    },
    async add(referral, { regionId, marks, introducedBy, traceId, recordedAt }) {
      const row = {
        ...referralRow(referral),
        introduced_by: introducedBy,
        trace_id: traceId,
        recorded_at: recordedAt,
      };
      await rows(ADD, JSON.stringify(row));
      await rows(CLAIM, regionId, marks, referral.referralId);
    },
    async lock(dealerId, referralId) {
      const [row] = await rows<HeldRow>(LOCK, dealerId, referralId);
      return row && referralOf(row);
    },
    async ofBuyers(buyers) {
      const keys = buyers.map(({ dealerId, customerId }) => ({ dealerId, customerId }));
      const found = await rows<HeldRow & { buyer: string }>(OF_BUYERS, JSON.stringify(keys));
      return found.map(({ buyer, ...row }) => ({ referral: referralOf(row), customerId: buyer }));
    },
    async overdue(dealerId, today, limit) {
      return (await rows<HeldRow>(OVERDUE, dealerId, today, limit)).map(referralOf);
    },
    async save(referrals) {
      if (referrals.length === 0) return;
      const all = JSON.stringify(referrals.map(referralRow));
      await rows(SAVE, all);
      await rows(SETTLE_CLAIMS, all);
    },
    async claimedByOthers(referralIds) {
      if (referralIds.length === 0) return new Set();
      const claimed = await rows<{ id: string }>(CLAIMED_BY_OTHERS, referralIds);
      return new Set(claimed.map(({ id }) => id));
    },
  };
}

/** Reads of referrals, each in the tenant of its reader. */
export function referralReading(database: Database): ReferralReading {
  return {
    async referrals({ scope }, ids) {
      const sql =
        'select * from referral where ($1::text is null or dealer_id = $1) and referral_id = any($2)';
      const found: ViewRow[] = await database.read(scope, (tx) =>
        tx.query(sql, [ofDealer(scope).dealerId ?? null, ids]),
      );
      return found.map(viewOf);
    },
    async referralPage({ scope }, { status, referrerMembershipId }, part) {
      const only = {
        sql: `($1::text is null or listed.dealer_id = $1) and ($2::text is null or listed.status = $2)
              and ($3::text is null or listed.referrer_membership_id = $3)`,
        parameters: [ofDealer(scope).dealerId ?? null, status ?? null, referrerMembershipId ?? null],
      };
      const order = { columns: ['referral_id'], newestFirst: true };
      const { sql, parameters } = pageOfList({ table: 'referral', order, only }, part);
      const found: ViewRow[] = await database.read(scope, (tx) => tx.query(sql, [...parameters]));
      return found.map(viewOf);
    },
  };
}

const ALIKE = `
  with record as (
    select customer_id from customer where dealer_id = $1 and phone = $2
    union select customer_id from customer where dealer_id = $1 and identity_hash = $4
    union select customer_id from vehicle where dealer_id = $1 and vin = $3
    union select customer_id from vehicle_history where dealer_id = $1 and vin = $3),
  alike as materialized (select distinct survivor_of($1, customer_id) as customer_id from record)
  select customer_id as "customerId",
         exists (select from membership m
                  where m.dealer_id = $1 and m.customer_id = alike.customer_id and m.status = 'ACTIVE') as "isMember"
    from alike`;

const ADD = `insert into referral select * from jsonb_populate_record(null::referral, $1::jsonb)`;

const CLAIM = `
  insert into referral_claim (region_id, mark, referral_id)
  select $1, ${digestOf('given.mark')}, $3 from unnest($2::text[]) as given(mark)`;

/** A card follows a merge, and the referrer follows the card. */
const REFERRER = `(select m.customer_id from membership m where m.dealer_id = r.dealer_id
    and m.membership_id = r.referrer_membership_id) as referrer_customer_id`;

const LOCK = `
  select r.*, ${REFERRER} from referral r where r.dealer_id = $1 and r.referral_id = $2 for update of r`;

/** By the record that was made for the introduced person, or by a phone number or car of theirs on another record. */
const OF_BUYERS = `
  with buyer as (
    select distinct * from json_to_recordset($1::json) as r("dealerId" text, "customerId" text)),
  marked as (
    select b."dealerId", b."customerId", d.region_id, 'PHONE ' || c.phone as mark
      from buyer b join dealer d on d.dealer_id = b."dealerId"
      join customer c on c.dealer_id = b."dealerId" and c.customer_id = b."customerId"
    union
    select b."dealerId", b."customerId", d.region_id, 'VIN ' || v.vin
      from buyer b join dealer d on d.dealer_id = b."dealerId"
      join vehicle v on v.dealer_id = b."dealerId" and v.customer_id = b."customerId"),
  found as (
    select m."dealerId", m."customerId", c.referral_id
      from marked m join referral_claim c on c.region_id = m.region_id
       and c.mark = ${digestOf('m.mark')}
    union
    select b."dealerId", b."customerId", r.referral_id
      from buyer b join referral r on r.dealer_id = b."dealerId" and r.customer_id = b."customerId")
  select r.*, ${REFERRER}, f."customerId" as buyer
    from found f join referral r on r.dealer_id = f."dealerId" and r.referral_id = f.referral_id
   order by r.referral_id for update of r`;

const OVERDUE = `
  select r.*, ${REFERRER} from referral r
   where r.dealer_id = $1 and r.status = 'INTRODUCED' and r.expires_on < $2
   order by r.referral_id limit $3 for update of r`;

const SAVE = `
  update referral r
     set status = n.status, decided_on = n.decided_on, ground = n.ground, ground_type = n.ground_type,
         ground_id = n.ground_id, is_car_purchase = n.is_car_purchase, rejection_reason = n.rejection_reason,
         sales_paid_on = n.sales_paid_on, sales_paid_minor = n.sales_paid_minor, sales_reference = n.sales_reference,
         version = n.version
    from jsonb_populate_recordset(null::referral, $1::jsonb) as n
   where r.dealer_id = n.dealer_id and r.referral_id = n.referral_id`;

/** A person is claimed while a referral of theirs is open or confirmed. */
const SETTLE_CLAIMS = `
  update referral_claim c set is_open = n.status in ('INTRODUCED', 'CONFIRMED')
    from jsonb_populate_recordset(null::referral, $1::jsonb) as n
   where c.referral_id = n.referral_id and c.is_open <> (n.status in ('INTRODUCED', 'CONFIRMED'))`;

const CLAIMED_BY_OTHERS = `
  select distinct mine.referral_id as id
    from referral_claim mine
    join referral_claim other on other.region_id = mine.region_id and other.mark = mine.mark
                             and other.is_open and other.referral_id <> mine.referral_id
   where mine.referral_id = any($1)`;

interface ReferralRow {
  dealer_id: string;
  referral_id: string;
  referrer_membership_id: string;
  referrer_tier: string;
  /** The introduced one. */
  customer_id: string;
  status: ReferralStatus;
  introduced_on: LocalDate;
  expires_on: LocalDate;
  decided_on: LocalDate | null;
  ground: GroundKind | null;
  ground_type: string | null;
  ground_id: string | null;
  is_car_purchase: boolean;
  rejection_reason: RejectionReason | null;
  sales_paid_on: LocalDate | null;
  sales_paid_minor: number | null;
  sales_reference: string | null;
  currency: CurrencyCode;
  version: number;
}

/** A referral that is about to change, with who referred under whatever record the card is now. */
interface HeldRow extends ReferralRow {
  referrer_customer_id: string;
}

interface ViewRow extends ReferralRow {
  trace_id: string;
}

function referralRow(referral: Referral): ReferralRow {
  const { ground, salesPayment } = referral;
  return {
    dealer_id: referral.dealerId,
    referral_id: referral.referralId,
    referrer_membership_id: referral.referrerMembershipId,
    referrer_tier: referral.referrerTier,
    customer_id: referral.introducedCustomerId,
    status: referral.status,
    introduced_on: referral.introducedOn,
    expires_on: referral.expiresOn,
    decided_on: referral.decidedOn,
    ground: ground?.kind ?? null,
    ground_type: ground?.record.type ?? null,
    ground_id: ground?.record.id ?? null,
    is_car_purchase: referral.isCarPurchase,
    rejection_reason: referral.rejectionReason,
    sales_paid_on: salesPayment?.paidOn ?? null,
    sales_paid_minor: salesPayment?.amount.amountMinor ?? null,
    sales_reference: salesPayment?.reference ?? null,
    currency: salesPayment?.amount.currency ?? 'CNY',
    version: referral.version,
  };
}

function viewOf(row: ViewRow): ReferralView {
  return { ...recordOf(row), traceId: row.trace_id };
}

function referralOf(row: HeldRow): Referral {
  return { ...recordOf(row), referrerCustomerId: row.referrer_customer_id };
}

function recordOf(row: ReferralRow): Omit<Referral, 'referrerCustomerId'> {
  const { ground: kind, ground_type: type, ground_id: id } = row;
  const { sales_paid_on: paidOn, sales_paid_minor: amountMinor, sales_reference: reference } = row;
  return {
    referralId: row.referral_id,
    dealerId: row.dealer_id,
    referrerMembershipId: row.referrer_membership_id,
    referrerTier: row.referrer_tier,
    introducedCustomerId: row.customer_id,
    status: row.status,
    introducedOn: row.introduced_on,
    expiresOn: row.expires_on,
    decidedOn: row.decided_on,
    ground: kind === null || type === null || id === null ? null : { kind, record: { type, id } },
    isCarPurchase: row.is_car_purchase,
    rejectionReason: row.rejection_reason,
    salesPayment:
      paidOn === null || amountMinor === null
        ? null
        : { paidOn, amount: { amountMinor, currency: row.currency }, reference: reference ?? '' },
    version: row.version,
  };
}

/** What is kept of a phone number, an identity or a VIN in a claim: it names nobody. */
function digestOf(column: string): string {
  return `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;
}
