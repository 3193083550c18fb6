import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An order knows which redemptions paid it and what has come back of each, a refund what of it goes back as points
 * (rulebook PTS-07). Before this a point paid one yuan, and no refund had returned any.
 */
const PAYMENTS = `
alter table repair_order add column points_payments json not null default '[]';
alter table repair_order_refund add column in_points_minor bigint not null default 0;
update repair_order o
   set points_payments = paid.payments
  from (select f.dealer_id, f.given_id,
               json_agg(json_build_object(
                 'redemptionId', f.redemption_id, 'points', greatest(1, f.worth_minor / 100),
                 'worthMinor', f.worth_minor, 'returnedPoints', 0, 'refundedBeforeMinor', 0)
               order by f.decided_at, f.redemption_id) as payments
          from redemption_fulfilment f
         where f.status = 'FULFILLED' and f.given_type = 'REPAIR_ORDER'
         group by 1, 2) paid
 where o.dealer_id = paid.dealer_id and o.id = paid.given_id`;

export class ReturnPointsOfRefunds1795710780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAYMENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table repair_order drop column points_payments;
      alter table repair_order_refund drop column in_points_minor`);
  }
}
