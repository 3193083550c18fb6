import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { premisesInParts } from './20261126T0100-keep-the-day-of-change';
import { VEHICLES_WITH_HOLDERS } from './20261126T1030-know-whose-car-it-was';

/** What is a person's; an approval counts for the order it was given for, and may not be changed. */
const FOLLOWING = [
  'repair_order',
  'insurance_policy',
  'membership',
  'entitlement',
  'vehicle',
  'coupon',
  'coupon_choice',
];

/** A record that was merged is still found by its number; the one that stands for the person has the cards. */
const PERSONS = `
    select r.id, r.external_number as number, survivor_of(dealer_asked, r.id) as "personId"
      from json_array_elements_text(asked->'customerIds') as k(id)
     cross join lateral (select * from customer where dealer_id = dealer_asked and id = k.id limit 1) as r
    union
    select r.id, r.external_number, survivor_of(dealer_asked, r.id)
      from json_array_elements_text(asked->'customerNumbers') as k(number)
     cross join lateral (
       select * from customer where dealer_id = dealer_asked
          and external_system = system_asked and external_number = k.number limit 1) as r`;

/** A holder of the car under a record that was merged is the person now. */
const HOLDERS = VEHICLES_WITH_HOLDERS.replace(
  'h.from_customer_id',
  'survivor_of(h.dealer_id, h.from_customer_id)',
).replace('h.to_customer_id', 'survivor_of(h.dealer_id, h.to_customer_id)');

export class FollowMergedCustomers1795692000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
    await runner.query(premisesInParts(HOLDERS, { customers: PERSONS, person: '"personId"' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(premisesInParts(VEHICLES_WITH_HOLDERS));
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
  }
}
