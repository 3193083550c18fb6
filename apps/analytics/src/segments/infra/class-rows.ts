import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { classesOfDealer, flagsOf } from '../../classes';
import type { Judgement } from '../application/ports';

/** The classes of a dealer's customers on the day of a judgement, as a statement takes them: rows as JSON. */
export type ClassRows = (judgement: Judgement) => Promise<string>;

/** Classes the customers of a dealer and day once for all segments of a transaction: it is most of the work. */
export function classRows(tx: Tx, programmes: ProgrammeBook): ClassRows {
  const kept = new Map<string, Promise<string>>();
  return ({ dealer, on, now }) => {
    const key = `${dealer.dealerId} ${on}`;
    const rows = kept.get(key) ?? judge();
    kept.set(key, rows);
    return rows;

    async function judge(): Promise<string> {
      const classes = await classesOfDealer(tx, programmes, dealer, on, now);
      return JSON.stringify(
        classes.map((each) => ({
          customer_id: each.customerId,
          value_class: each.value.class,
          frequency_class: each.frequency.class,
          flags: flagsOf(each),
        })),
      );
    }
  };
}
