import type { DeliveredEvent } from '@autoclub/event-contracts';
import { rowsMissing, type Tx } from '@autoclub/persistence';

/**
 * Something of another service that events here rest on, such as the dealer of an order, whose region decides which
 * programme judges it. Between topics there is no order, so an event may be here before its premise.
 */
export interface Premise {
  /** `dealer`; with the id it names what is waited for. */
  readonly name: string;
  /** Those of the ids that this database does not have yet. */
  missing(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The premise that a row of this table is there: `premiseRow('dealer', { table: 'dealer', column: 'dealer_id' })`. */
export function premiseRow(name: string, row: { readonly table: string; readonly column: string }): Premise {
  return { name, missing: (tx, ids) => rowsMissing(tx, row, ids) };
}

/** Which one of a premise an event rests on or brings; null when this event has nothing to do with it. */
export interface PremiseOf<Data> {
  readonly premise: Premise;
  readonly id: (event: DeliveredEvent<Data>) => string | null;
}

/** The name under which events wait for one of a premise, and take turns with its arrival. */
export function premiseName(premise: Premise, id: string): string {
  return `${premise.name} ${id}`;
}
