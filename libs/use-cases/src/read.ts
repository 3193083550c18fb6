import type { Reader } from './reader';
import type { UnitOfWork } from './unit-of-work';

/** A question that can be put: by whom, and about what. */
export type RunRead<Asked, Found> = (reader: Reader, asked: Asked) => Promise<Found>;

/**
 * Makes a read: one read-only transaction in the reader's scope, however many are asked for.
 *
 * @example
 * ```ts
 * export const ordersByIds = read<ReadPorts>()(({ orders }, ids: readonly string[]) => orders.byIds(ids));
 * ```
 */
export function read<Ports>() {
  return <Asked, Found>(work: (ports: Ports, asked: Asked, reader: Reader) => Promise<Found>) =>
    (unit: UnitOfWork<Ports>): RunRead<Asked, Found> =>
    (reader, asked) =>
      unit.read(reader, (ports) => work(ports, asked, reader));
}
