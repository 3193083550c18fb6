import * as fc from 'fast-check';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { counterContract } from '../../test/counters';
import { batchesOf } from './batches';
import { runsOf } from './runs';

const contracts = ['a', 'b', 'c'].map((name) => counterContract(name, 'counter'));
const types = contracts.map(({ type }) => type);
const nameOf = new Map(contracts.map(({ type, name }) => [type, name]));

function event(type: number, id: string): DeliveredEvent {
  const contract = contracts[type];
  return { id, type: contract?.type ?? 'club.analytics.unknown.v1' } as DeliveredEvent;
}

function written(partitions: DeliveredEvent[][]): string[] {
  return runsOf(partitions, types).map(
    ({ type, events }) => `${nameOf.get(type)}:${events.map(({ id }) => id).join('')}`,
  );
}

describe('runsOf', () => {
  it.each<[string, DeliveredEvent[][], string[]]>([
    ['nothing', [], []],
    ['empty partitions', [[], []], []],
    ['one run', [[event(0, '1'), event(0, '2')]], ['a:12']],
    ['types in turn', [[event(0, '1'), event(1, '2'), event(0, '3')]], ['a:1', 'b:2', 'a:3']],
    ['premises first', [[event(1, '1')], [event(0, '2')]], ['a:2', 'b:1']],
    [
      'over partitions',
      [
        [event(0, '1'), event(1, '2')],
        [event(0, '3'), event(1, '4')],
      ],
      ['a:13', 'b:24'],
    ],
  ])('%s', (_what, partitions, runs) => {
    expect(written(partitions)).toEqual(runs);
  });

  it('takes every event once and keeps the order of each partition', () => {
    const partition = fc.array(fc.nat(2), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(partition, { maxLength: 6 }), (drawn) => {
        const partitions = drawn.map((each, p) => each.map((type, n) => event(type, `${p}/${n}`)));
        const ids = runsOf(partitions, types).flatMap((run) => run.events.map(({ id }) => id));
        partitions.forEach((events, p) => {
          expect(ids.filter((id) => id.startsWith(`${p}/`))).toEqual(events.map(({ id }) => id));
        });
        expect(ids).toHaveLength(partitions.flat().length);
      }),
    );
  });

  it('each run is of one type', () => {
    const partitions = [
      [event(2, '1'), event(0, '2')],
      [event(1, '3'), event(2, '4')],
    ];
    for (const run of runsOf(partitions, types)) {
      expect(new Set(run.events.map(({ type }) => type))).toEqual(new Set([run.type]));
    }
  });
});

describe('batchesOf', () => {
  it('cuts into batches of the size, loses nothing and keeps the order of each partition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { maxLength: 8 }),
        fc.integer({ min: 1, max: 20 }),
        (lengths, size) => {
          const partitions = lengths.map((length, p) => Array.from({ length }, (_, n) => `${p}/${n}`));
          const batches = batchesOf(partitions, size);
          expect(batches.flat(2)).toEqual(partitions.flat());
          for (const batch of batches) expect(batch.flat().length).toBeLessThanOrEqual(size);
          for (const batch of batches.slice(0, -1)) expect(batch.flat()).toHaveLength(size);
        },
      ),
    );
  });
});
