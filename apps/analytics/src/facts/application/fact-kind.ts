import { parseMoney } from '@autoclub/domain-kit';
import type { DataOf, DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import type { CopyTable } from '@autoclub/persistence';
import { originOf } from '../../network';

/** An event that leaves a fact, and the fact it leaves. */
export interface FactSource {
  readonly contract: EventContract;
  factOf(event: DeliveredEvent): object;
}

/** One kind of fact: its table, and the events that fill it. */
export interface FactKind<Property extends string = string> {
  readonly table: CopyTable<Property>;
  readonly sources: readonly FactSource[];
  /** What the first of the sources leaves exactly one row for; absent when that cannot be said. */
  readonly rowFor?: 'AGGREGATE' | 'EVENT';
}

/** Ties a contract to the fact that its events leave. */
export function from<Contract extends EventContract>(
  contract: Contract,
  factOf: (event: DeliveredEvent<DataOf<Contract>>) => object,
): FactSource {
  return { contract, factOf: factOf as FactSource['factOf'] };
}

/**
 * Ties a contract to the fact that is what the event says and where it comes from; the table takes what it names.
 * `more` names what the table calls otherwise, such as amounts in minor units.
 */
export function said<Contract extends EventContract>(
  contract: Contract,
  more: (event: DeliveredEvent<DataOf<Contract>>) => object = () => ({}),
): FactSource {
  return from(contract, (event) => ({ ...(event.data as object), ...more(event), ...originOf(event) }));
}

/** An amount of an event in minor units; events were checked against their contracts before they came here. */
export function minorOf({ amount }: { readonly amount: string }): number {
  const money = parseMoney(amount);
  if (!money) throw new RangeError(`Not an amount: ${amount}`);
  return money.amountMinor;
}
