import { figure, median } from '../figure';
import type { Figure } from '../figure';
import { residentMbOf } from '../process-cpu';
import { startContenders } from './contenders';
import type { Contender } from './contenders';
import { run } from './load';
import type { LoadResult } from './load';
import { DISTINCT_REQUESTS, operations } from './operations';
import type { MeasuredOperation } from './operations';

/** The compiler of V8 is busy for the first twenty thousand requests or so. */
const WARM_UP_ROUNDS = 2;
const ROUNDS = 3;
const CLIENTS = 16;
const REQUESTS: Record<string, number> = {
  'gateway.simple': 8_000,
  'gateway.front4': 1_500,
  'gateway.list100': 900,
};

/**
 * Measures our gateway beside @apollo/gateway as documented: the same operations, the same stand-ins for the services,
 * each gateway alone on one processor, rounds interleaved, the median of them printed. The first rounds warm up and do
 * not count.
 */
export async function benchGateway(root: string, folder: string): Promise<Figure[]> {
  const { contenders, stop } = await startContenders(root, folder);
  try {
    const results = new Map<string, LoadResult[]>();
    for (let round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
      for (const operation of operations) {
        for (const contender of contenders) {
          const result = await measure(contender, operation);
          const key = `${operation.id} ${contender.name}`;
          if (round > 0) results.set(key, [...(results.get(key) ?? []), result]);
        }
      }
    }
    const rounds = (id: string, name: Contender['name']) => results.get(`${id} ${name}`) ?? [];
    const speed = operations.flatMap(({ id }) => figuresOf(id, rounds(id, 'ours'), rounds(id, 'documented')));
    return [...speed, memoryFigure(contenders)];
  } finally {
    await stop();
  }
}

function measure(contender: Contender, operation: MeasuredOperation): Promise<LoadResult> {
  const bodies = Array.from({ length: DISTINCT_REQUESTS }, (_, i) =>
    JSON.stringify({ query: operation.query, variables: operation.variables(i) }),
  );
  const requests = REQUESTS[operation.id] ?? 1_000;
  return run({ ...contender, bodies, requests, clients: CLIENTS });
}

function figuresOf(id: string, ours: readonly LoadResult[], documented: readonly LoadResult[]): Figure[] {
  const of = (rounds: readonly LoadResult[], field: keyof LoadResult): number =>
    median(rounds.map((r) => r[field]));
  const beside = (field: keyof LoadResult) => ({
    what: '@apollo/gateway as documented',
    value: of(documented, field),
  });
  return [
    figure(id, of(ours, 'requestsPerSecond'), 'req/s', beside('requestsPerSecond')),
    figure(`${id}.cpu`, of(ours, 'cpuMsPerRequest'), 'CPU ms/req', beside('cpuMsPerRequest')),
    figure(`${id}.p50`, of(ours, 'p50Ms'), 'ms', beside('p50Ms')),
    figure(`${id}.p99`, of(ours, 'p99Ms'), 'ms', beside('p99Ms')),
  ];
}

function memoryFigure(contenders: readonly Contender[]): Figure {
  const [ours, documented] = contenders.map(({ pid }) => residentMbOf(pid)) as [number, number];
  return figure('gateway.memory', ours, 'MB', { what: '@apollo/gateway as documented', value: documented });
}
