import { rmSync } from 'node:fs';
import {
  callerFor,
  castAt,
  findStage,
  registerMember,
  settle,
  settlementOf,
  startStack,
} from '@autoclub/local-stack';
import type { GraphCaller, Stack } from '@autoclub/local-stack';
import { temporaryFolder } from '@autoclub/processes';
import { eventually } from '../eventually';

const READ = `query ($id: ID!) { repairOrder(id: $id) { id pointsEntries { points } countedIn { businessDay } } }`;
interface Read {
  repairOrder: { id: string; pointsEntries: { points: number }[]; countedIn: { businessDay: string } | null };
}

/** A house of its own, because it is robbed of its broker. */
describe('Kafka away', () => {
  let dataDir: string;
  let stack: Stack;
  let system: GraphCaller;

  beforeAll(async () => {
    dataDir = temporaryFolder('e2e-kafka');
    stack = await startStack({ portBase: 'free', dataDir, demo: false, durable: false });
  }, 120_000);

  afterAll(async () => {
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('PTS-04, PLT-06: an order settled while the broker is dead is answered at once and arrives when it is back', async () => {
    const stage = await findStage(stack);
    const cast = castAt(stage);
    system = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.dealerSystem));
    const member = await registerMember(
      system,
      callerFor(stack.gatewayUrl, await stack.tokenFor(cast.clubManager)),
    );
    await stack.waitUntilDrained();

    await stack.kafka.kill();
    const input = settlementOf(member, 5_000, [{ kind: 'PART', listAmount: '500.00' }]);
    const settled = await settle(system, input);
    const again = await settle(system, input);
    expect(again).toEqual({ ...settled, replayed: true });
    const meanwhile = await system<Read>(READ, { id: settled.repairOrderId });
    expect(meanwhile.repairOrder).toEqual({ id: settled.repairOrderId, pointsEntries: [], countedIn: null });
    expect((await stack.pipelines())['service-ledger']?.outboxPending).toBeGreaterThan(0);

    await stack.kafka.restart();
    await eventually(
      () => system<Read>(READ, { id: settled.repairOrderId }),
      ({ repairOrder }) => {
        expect(repairOrder.pointsEntries).toEqual([{ points: 10 }]);
        expect(repairOrder.countedIn).not.toBeNull();
      },
      60_000,
    );
  }, 180_000);
});
