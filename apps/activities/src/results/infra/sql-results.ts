import { money } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { CountedOver, Results } from '../application/ports';

/**
 * Each activity with the answers about it, and the business of those who came, from its day up to and including so many
 * days after. A customer's business counts for every activity the customer came to.
 */
const COUNTED = `
  select a.id as "activityId", asked.days as "withinDays", said.count as "answerCount", said.sum as "scoreSum", places.count as "registeredCount",
         brought.orders, brought.policies, brought.boutique, brought.cars as "carsReturnedCount"
    from json_to_recordset($1::json) as asked("activityId" text, days int)
    join activity a on a.id = asked."activityId"
   cross join lateral (
     select count(*)::int as count, coalesce(sum(overall_score), 0)::int as sum from survey_answer s
      where s.dealer_id = a.dealer_id and s.activity_id = a.id) as said
   cross join lateral (
     select count(*)::int as count from activity_registration r
      where r.dealer_id = a.dealer_id and r.activity_id = a.id
        and r.state in ('REGISTERED', 'CHECKED_IN', 'NO_SHOW')) as places
   cross join lateral (
     select coalesce(sum(amount_minor) filter (where kind = 'ORDER'), 0)::bigint as orders,
            coalesce(sum(amount_minor) filter (where kind = 'POLICY'), 0)::bigint as policies,
            coalesce(sum(boutique_minor), 0)::bigint as boutique,
            count(distinct vehicle_id) filter (where kind = 'ORDER')::int as cars
       from activity_registration r
       join business_fact f on f.dealer_id = r.dealer_id and f.customer_id = r.customer_id
            and f.business_day between a.held_on and a.held_on + asked.days
      where r.dealer_id = a.dealer_id and r.activity_id = a.id and r.state = 'CHECKED_IN') as brought`;

interface CountedRow extends CountedOver {
  readonly registeredCount: number;
  readonly answerCount: number;
  readonly scoreSum: number;
  readonly orders: number;
  readonly policies: number;
  readonly boutique: number;
  readonly carsReturnedCount: number;
}

/** Answers and business inside one transaction. */
export function sqlResults(tx: Tx): Results {
  return {
    async hasAnswered(dealerId, activityId, customerId) {
      const rows: object[] = await tx.query(
        'select 1 from survey_answer where dealer_id = $1 and activity_id = $2 and customer_id = $3',
        [dealerId, activityId, customerId],
      );
      return rows.length > 0;
    },
    async saveAnswer({ id, dealerId, activityId, customerId, membershipId, ...answer }) {
      await tx.query(
        `insert into survey_answer (dealer_id, id, activity_id, customer_id, membership_id, overall_score, scores,
           answered_on, answered_at, trace_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[dealerId, id, activityId, customerId, membershipId, answer.overallScore],
          ...[JSON.stringify(answer.scores), answer.answeredOn, answer.answeredAt, answer.traceId],
        ],
      );
    },
    async counted(asked) {
      const activities = asked.map(({ activityId, withinDays: days }) => ({ activityId, days }));
      const rows: CountedRow[] = await tx.query(COUNTED, [JSON.stringify(activities)]);
      return rows.map(({ orders, policies, boutique, ...row }) => ({
        ...row,
        ...{ orders: money(orders), policies: money(policies), boutique: money(boutique) },
      }));
    },
  };
}
