import { customerClassified } from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable, type Database, type Tx } from '@autoclub/persistence';
import type { CustomerClass, CustomerClassBook, CustomerClassReading } from '../application/ports';

const classes = copyTable({
  name: 'customer_class',
  key: ['dealerId', 'customerId'],
  columns: ['valueClass', 'frequencyClass', 'isInLoyalBase', 'asOfDay'],
});

/** The classes at the dealer; those in the brand are for offices, which see no customer. */
export const classReactions: readonly Subscription[] = [
  on(
    customerClassified,
    keepCopies(classes, ({ data }) => {
      const { dealerId, customerId, value, frequency, isInLoyalBase, asOfDay } = data;
      const [valueClass, frequencyClass] = [value.class, frequency.class];
      return { dealerId, customerId, valueClass, frequencyClass, isInLoyalBase, asOfDay };
    }),
    { concerns: ({ data }) => data.level === 'DEALER' },
  ),
];

export function customerClassBook(tx: Tx): CustomerClassBook {
  return { classesOf: (dealerId, customerIds) => tx.query(OF_DEALER, [dealerId, customerIds]) };
}

export function customerClassReading(database: Database): CustomerClassReading {
  return {
    classes: (reader, customerIds) =>
      database.read(reader.scope, (tx) => tx.query<CustomerClass[]>(OF_ANY, [customerIds])),
  };
}

const CLASSES = `
  select customer_id as "customerId", value_class as "valueClass", frequency_class as "frequencyClass",
         is_in_loyal_base as "isInLoyalBase", as_of_day as "asOfDay" from customer_class`;
const OF_DEALER = `${CLASSES} where dealer_id = $1 and customer_id = any($2)`;
const OF_ANY = `${CLASSES} where customer_id = any($1)`;
