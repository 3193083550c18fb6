import { fromColumns, type Tx } from '@autoclub/persistence';
import type { PublishedClassBook } from '../application/publish-classes';
import type { PublishedClasses } from '../domain/published-classes';

/** What was published of classes, in PostgreSQL. It is no projection: a rebuild leaves it as it is. */
export function publishedClassBook(tx: Tx): PublishedClassBook {
  return {
    async customersAfter(dealerId, after, limit) {
      const rows: { id: string }[] = await tx.query(CUSTOMERS, [dealerId, after, limit]);
      return rows.map(({ id }) => id);
    },
    async published(dealerId, customerIds) {
      const rows: object[] = await tx.query(PUBLISHED, [dealerId, customerIds]);
      return rows.map(fromColumns<PublishedClasses>);
    },
    async keep(dealerId, published) {
      if (published.length > 0) await tx.query(KEEP, [dealerId, JSON.stringify(published)]);
    },
  };
}

const CUSTOMERS = `
  select customer_id as id from customer where dealer_id = $1 and customer_id > $2 order by customer_id limit $3`;

const PUBLISHED = `
  select customer_id, value_class, frequency_class, is_new_car, has_insurance_renewed, as_of_day, version
    from published_class where dealer_id = $1 and customer_id = any($2)`;

const KEEP = `
  with news as (
    select * from json_to_recordset($2::json) as r("customerId" text, "valueClass" text, "frequencyClass" text,
           "isNewCar" boolean, "hasInsuranceRenewed" boolean, "asOfDay" date, version bigint, reasons jsonb)),
  remembered as (
    insert into class_history (dealer_id, customer_id, version, as_of_day, value_class, frequency_class, reasons)
    select $1, r."customerId", r.version, r."asOfDay", r."valueClass", r."frequencyClass", r.reasons from news r
    on conflict do nothing)
  insert into published_class (dealer_id, customer_id, value_class, frequency_class, is_new_car, has_insurance_renewed,
                          as_of_day, version)
  select $1, r."customerId", r."valueClass", r."frequencyClass", r."isNewCar", r."hasInsuranceRenewed", r."asOfDay",
         r.version
    from news r
  on conflict (dealer_id, customer_id) do update
    set value_class = excluded.value_class, frequency_class = excluded.frequency_class,
        is_new_car = excluded.is_new_car, has_insurance_renewed = excluded.has_insurance_renewed,
        as_of_day = excluded.as_of_day, version = excluded.version`;
