import { notMerged } from '../../customers';

/** The statements of recruiting; `$1` is the dealer and `$2` a day, unless it says otherwise. */

export const OF_CUSTOMERS = {
  table: 'recommendation',
  owner: 'customer_id',
  order: { columns: ['proposed_on', 'recommendation_id'], newestFirst: true },
};

export const BY_CUSTOMER = { columns: ['customer_id'] };
export const BY_FOLLOW_UP = { columns: ['follow_up_on', 'recommendation_id'] };

/** Persons who are there: neither erased nor merged into another record. */
export const CUSTOMERS = `(
  select c.dealer_id, c.customer_id,
         (select max(r.proposed_on) from recommendation r
           where r.dealer_id = c.dealer_id and r.customer_id = c.customer_id) as last_asked_on
    from customer c
   where c.erased_on is null and ${notMerged('c')})`;

/** Memberships are read by the name of their table, for this condition alone. */
const IS_NO_MEMBER = `not exists (select from membership m where m.dealer_id = listed.dealer_id
    and m.customer_id = listed.customer_id and m.status = 'ACTIVE')`;

/** Customers whom nobody has classified are not lost. */
export const TO_ASK = `listed.dealer_id = $1 and coalesce(listed.last_asked_on < $2::date, true) and ${IS_NO_MEMBER}
  and not exists (select from customer_class k where k.dealer_id = listed.dealer_id
    and k.customer_id = listed.customer_id and k.value_class = 'LOST')`;

export const TO_ASK_COUNT = `select count(*)::int as count from ${CUSTOMERS} listed where ${TO_ASK}`;

/** A proposal that was followed by another one is done, and so is that of somebody who joined meanwhile. */
export const DUE = `listed.dealer_id = $1 and listed.follow_up_on <= $2::date and ${IS_NO_MEMBER}
  and not exists (select from recommendation later where later.dealer_id = listed.dealer_id
    and later.customer_id = listed.customer_id
    and (later.proposed_on, later.recommendation_id) > (listed.proposed_on, listed.recommendation_id))`;

export const DUE_COUNT = `select count(*)::int as count from recommendation listed where ${DUE}`;

/** From `$2` up to `$3`; PostgreSQL's weeks begin on Monday as ours. */
export const ANSWERS = `
  select date_trunc('week', proposed_on)::date as "weekFrom", department, answer, count(*)::int as count
    from recommendation where dealer_id = $1 and proposed_on >= $2 and proposed_on < $3
   group by 1, 2, 3`;

export const DECLINES = `
  select decline_reason_code as "reasonCode", count(*)::int as count from recommendation
   where dealer_id = $1 and proposed_on >= $2 and proposed_on < $3 and answer = 'DECLINED' group by 1`;

export const TARGETS = `
  select week_from as "weekFrom", department, target_count as "targetCount" from recruitment_target
   where dealer_id = $1 and week_from >= $2 and week_from < $3`;

/** `$1` are vehicles. */
export const STICKERS_OF_VEHICLES = `
  select distinct on (vehicle_id) sticker_agreement_id as "stickerAgreementId", vehicle_id as "vehicleId",
         customer_id as "customerId", step, previous_step as "previousStep", changed_on as "changedOn", version
    from sticker_agreement where vehicle_id = any($1) order by vehicle_id, version desc`;

/** `$1` are agreements. */
export const STICKER_STEPS = `
  select sticker_agreement_id as "stickerAgreementId", step, changed_on as "changedOn", changed_by as "changedBy"
    from sticker_step where sticker_agreement_id = any($1) order by version`;
