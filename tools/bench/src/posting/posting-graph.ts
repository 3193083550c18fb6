import { startStack } from '@autoclub/local-stack';
import { figure, median } from '../figure';
import type { Figure } from '../figure';
import { caller } from '../pipeline/caller';
import { membersOf } from '../pipeline/members';
import { settle } from '../pipeline/settle';
import { closedLoop } from './closed-loop';

const ROUNDS = 3;
const SECONDS = 6;
const CLIENTS = 16;

/**
 * Through everything: gateway, token, hand-over, tenant, the order with its outbox row. Each settled order leads to one
 * posting in loyalty-points by event; the round ends when all of them are in the books.
 */
export async function benchPostingGraph(
  dataDir: string,
  limit: { what: string; value: number },
): Promise<Figure> {
  const stack = await startStack({ portBase: 'free', dataDir, demo: { customers: 240, dealers: 4 } });
  try {
    const members = await membersOf(stack);
    const calls = new Map<string, Awaited<ReturnType<typeof caller>>>();
    for (const member of members)
      if (!calls.has(member.dealerId)) calls.set(member.dealerId, await caller(stack, member));
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const rate = await closedLoop(CLIENTS, SECONDS, (turn) => {
        const member = members[turn % members.length];
        const call = member && calls.get(member.dealerId);
        if (!member || !call) throw new Error('The demo has no members.');
        return settle(call, member, `graph-${round}-${turn}`);
      });
      rates.push(rate);
      await stack.waitUntilDrained();
    }
    return figure(
      'posting.graph',
      median(rates),
      'postings/s',
      limit,
      'repairOrderSettle through the gateway, all parts on 2 cores',
    );
  } finally {
    await stack.stop();
  }
}
