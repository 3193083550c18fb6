import type { DataOf, DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import type { CopyTable } from '@autoclub/persistence';

/** An event that leaves a fact, and the fact it leaves. */
export interface FactSource {
  readonly contract: EventContract;
  factOf(event: DeliveredEvent): object;
}

/** One kind of fact: its table, and the events that fill it. */
export interface FactKind<Property extends string = string> {
  readonly table: CopyTable<Property>;
  readonly sources: readonly FactSource[];
}

/** Ties a contract to the fact that its events leave. */
export function from<Contract extends EventContract>(
  contract: Contract,
  factOf: (event: DeliveredEvent<DataOf<Contract>>) => object,
): FactSource {
  return { contract, factOf: factOf as FactSource['factOf'] };
}
