import { setTimeout as sleep } from 'node:timers/promises';
import { startStack } from '@autoclub/local-stack';
import type { Stack } from '@autoclub/local-stack';
import { figure, median, percentile } from '../figure';
import type { Figure } from '../figure';
import { residentMbOf } from '../process-cpu';
import { membersOf } from './members';
import type { Member } from './members';
import { caller } from './caller';
import { settle } from './settle';
import type { Call } from './caller';

const ROUNDS = 3;
const ORDERS_PER_SECOND = 100;
const SECONDS = 20;
/** One order in so many is watched until it is visible: asking for more of them would be the heavier load. */
const WATCH_EVERY = 25;
const POLL_MS = 50;

const READ = `query Read($id: ID!) {
  repairOrder(id: $id) { id pointsEntries { points } countedIn { traceId } }
}`;

/** From the answer of the settlement until the same graph shows its points and the figure it is counted in. */
export async function benchVisible(dataDir: string): Promise<Figure[]> {
  const stack = await startStack({ portBase: 'free', dataDir, demo: { customers: 240, dealers: 4 } });
  try {
    const members = await membersOf(stack);
    const rounds: number[][] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const visibleMs = await drive(stack, members, `${round}`);
      if (round > 0) rounds.push(visibleMs);
      await stack.waitUntilDrained();
    }
    const of = (percent: number): number => median(rounds.map((ms) => percentile(ms, percent)));
    const aim = { what: 'aim at 100 orders/s', value: 1_000 };
    return [
      figure('pipeline.visible.p50', of(50), 'ms', aim, `${ORDERS_PER_SECOND} orders/s through the gateway`),
      figure('pipeline.visible.p99', of(99), 'ms', aim, `${ORDERS_PER_SECOND} orders/s through the gateway`),
      ...memory(stack),
    ];
  } finally {
    await stack.stop();
  }
}

async function drive(stack: Stack, members: readonly Member[], round: string): Promise<number[]> {
  const calls = new Map<string, Call>();
  const visibleMs: number[] = [];
  const running: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let order = 0; order < ORDERS_PER_SECOND * SECONDS; order++) {
    const dueAt = startedAt + (order * 1_000) / ORDERS_PER_SECOND;
    if (dueAt > performance.now()) await sleep(dueAt - performance.now());
    const member = members[order % members.length] as Member;
    const call = calls.get(member.dealerId) ?? (await caller(stack, member));
    calls.set(member.dealerId, call);
    const isWatched = order % WATCH_EVERY === 0;
    running.push(
      settle(call, member, `${round}-${order}`).then((id) =>
        isWatched ? watch(call, id, visibleMs) : undefined,
      ),
    );
  }
  await Promise.all(running);
  return visibleMs;
}

async function watch(call: Call, id: string, visibleMs: number[]): Promise<void> {
  const answeredAt = performance.now();
  for (;;) {
    const { repairOrder } = await call<{
      repairOrder: { pointsEntries: unknown[] | null; countedIn: unknown } | null;
    }>(READ, { id });
    if (repairOrder?.pointsEntries?.length && repairOrder.countedIn) break;
    if (performance.now() - answeredAt > 30_000)
      throw new Error(`Order ${id} did not become visible in 30 s.`);
    await sleep(POLL_MS);
  }
  visibleMs.push(performance.now() - answeredAt);
}

function memory(stack: Stack): Figure[] {
  const apps = [
    'membership',
    'service-ledger',
    'loyalty-points',
    'activities',
    'analytics',
    'gateway',
  ] as const;
  return apps.map((name) =>
    figure(`memory.${name}`, residentMbOf(stack.app(name).pid()), 'MB', { what: 'aim', value: 200 }),
  );
}
