import { join } from 'node:path';
import { startStack } from '@autoclub/local-stack';
import type { Stack } from '@autoclub/local-stack';
import { figure, median, soFar } from '../figure';
import type { Figure } from '../figure';
import { caller } from '../pipeline/caller';
import type { Call } from '../pipeline/caller';
import { membersOf } from '../pipeline/members';
import type { Member } from '../pipeline/members';
import { settle } from '../pipeline/settle';
import { treeCpuMsOf } from '../process-cpu';

const ROUNDS = 3;
/** Enough for the ten milliseconds in which the kernel counts; two processors settle them in some ten seconds. */
const ORDERS = 500;
const CLIENTS = 16;
const APPS = [
  'gateway',
  'membership',
  'service-ledger',
  'loyalty-points',
  'activities',
  'analytics',
] as const;

/** What an order may cost in processor time over all processes: the aim set for the kernel. */
const AIM_MS = 12;

type Spent = ReadonlyMap<string, number>;

/**
 * Processor milliseconds that one settled order costs each process until every service has handled what follows from
 * it: settled through the gateway by {@link CLIENTS} clients, drained at the end. The clients themselves do not count.
 */
export async function benchCost(_root: string, folder: string, orders = ORDERS): Promise<Figure[]> {
  const stack = await startStack({
    portBase: 'free',
    dataDir: join(folder, 'stack'),
    demo: { customers: 240, dealers: 4 },
  });
  try {
    const members = await membersOf(stack);
    const calls = await callsOf(stack, members);
    const rounds: Spent[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const before = spentBy(stack);
      await settleAll(calls, members, `${round}`, orders);
      await stack.waitUntilDrained();
      if (round === 0) continue;
      rounds.push(perOrder(before, spentBy(stack), orders));
      soFar(figures(rounds, orders));
    }
    return figures(rounds, orders);
  } finally {
    await stack.stop();
  }
}

async function callsOf(stack: Stack, members: readonly Member[]): Promise<ReadonlyMap<string, Call>> {
  const calls = new Map<string, Call>();
  for (const member of members)
    if (!calls.has(member.dealerId)) calls.set(member.dealerId, await caller(stack, member));
  return calls;
}

async function settleAll(
  calls: ReadonlyMap<string, Call>,
  members: readonly Member[],
  round: string,
  orders: number,
): Promise<void> {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let order = next++; order < orders; order = next++) {
      const member = members[order % members.length] as Member;
      await settle(calls.get(member.dealerId) as Call, member, `${round}-${order}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

function spentBy(stack: Stack): Spent {
  const broker = stack.kafka.pid();
  return new Map([
    ...APPS.map((name) => [name, treeCpuMsOf(stack.app(name).pid())] as const),
    ['postgres', treeCpuMsOf(stack.postgres.process().pid)],
    ...(broker === undefined ? [] : [['kafka', treeCpuMsOf(broker)] as const]),
  ]);
}

function perOrder(before: Spent, after: Spent, orders: number): Spent {
  return new Map([...after].map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / orders]));
}

function figures(rounds: readonly Spent[], orders: number): Figure[] {
  const names = [...(rounds[0]?.keys() ?? [])];
  const note = `${orders} orders a round from ${CLIENTS} clients, drained`;
  const total = median(rounds.map((round) => [...round.values()].reduce((sum, ms) => sum + ms, 0)));
  return [
    figure('cost.order', total, 'ms', { what: 'aim', value: AIM_MS }, note),
    ...names.map((name) => figure(`cost.${name}`, median(rounds.map((round) => round.get(name) ?? 0)), 'ms')),
  ];
}
