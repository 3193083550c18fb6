import { rmSync } from 'node:fs';
import { audit, type Databases } from '@autoclub/audit';
import { GraphError, Positions } from '@autoclub/graph-client';
import { eventually } from '../eventually';
import {
  callerFor,
  castAt,
  findStage,
  giveCard,
  registerCustomer,
  registerMember,
  SERVICES,
  settle,
  settlementOf,
  startStack,
} from '@autoclub/local-stack';
import type { CallerOptions, GraphCaller, Stack } from '@autoclub/local-stack';
import { temporaryFolder } from '@autoclub/processes';

const LABOUR = [{ kind: 'LABOUR', listAmount: '1000.00' }] as const;
const LATE = `query ($after: String) {
  lateDiscounts(first: 100, after: $after) {
    nodes { repairOrder { id roNumber membership { id } } state tierCode givenAmount { amount } owedAmount { amount } }
    pageInfo { hasNextPage endCursor }
  }
}`;
interface Late {
  readonly repairOrder: { id: string; roNumber: string; membership: { id: string } | null };
  readonly state: string;
  readonly tierCode: string;
  readonly givenAmount: { amount: string };
  readonly owedAmount: { amount: string };
}
interface LatePage {
  lateDiscounts: { nodes: Late[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
const ARRIVALS = `query ($p: Position!) {
  serviceLedgerArrival(position: $p) { hasArrived }
  loyaltyPointsArrival(position: $p) { hasArrived }
  activitiesArrival(position: $p) { hasArrived }
  analyticsArrival(position: $p) { hasArrived }
}`;

/** A house of its own, because its broker is taken away, and because its demo is entered without a pause. */
describe('what the graph has confirmed counts for the next command', () => {
  let dataDir: string;
  let stack: Stack;

  beforeAll(async () => {
    dataDir = temporaryFolder('e2e-confirmed');
    stack = await startStack({
      portBase: 'free',
      dataDir,
      demo: { customers: 120, dealers: 2 },
      durable: false,
    });
  }, 240_000);

  afterAll(async () => {
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const callers = async (options: CallerOptions) => {
    const cast = castAt(await findStage(stack));
    const [system, manager] = await Promise.all([
      stack.tokenFor(cast.dealerSystem),
      stack.tokenFor(cast.clubManager),
    ]);
    return {
      system: callerFor(stack.gatewayUrl, system, options),
      manager: callerFor(stack.gatewayUrl, manager, options),
    };
  };
  const allLate = async (system: GraphCaller) => {
    const found: Late[] = [];
    for (let after: string | undefined; ;) {
      const { nodes, pageInfo } = (await system<LatePage>(LATE, { after })).lateDiscounts;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  };
  const fails = (work: Promise<unknown>) =>
    work.then(
      () => 'nothing failed',
      (error: unknown) => (error instanceof GraphError ? error.code : String(error)),
    );

  it('SVC-02, SVC-22: customers, cards and orders imported one after the other: no order lacks its discount', async () => {
    await stack.waitUntilDrained();
    const databases = Object.fromEntries(SERVICES.map((name) => [name, stack.databaseUrl(name, 'app')]));
    const report = await audit(databases as unknown as Databases);
    const rows = report.findings.map(({ name, rowCount }) => [name, rowCount] as const);
    expect(rows.filter(([, count]) => count > 0).map(([name]) => name)).toContain('members-on-orders');
    expect(report.findings.filter(({ differenceCount }) => differenceCount > 0)).toEqual([]);
    const { system } = await callers({});
    const late = await allLate(system);
    expect(late.filter(({ repairOrder }) => repairOrder.membership === null)).toEqual([]);
  }, 120_000);

  it('SVC-02: a card approved and an order settled at once: the discount is there', async () => {
    const { system, manager } = await callers({ positions: new Positions() });
    for (let n = 0; n < 5; n++) {
      const member = await registerMember(system, manager);
      expect(await settle(system, settlementOf(member, 5_000, LABOUR))).toMatchObject({ discount: '50.00' });
    }
  }, 60_000);

  it('SVC-02: while events cannot travel the order is refused to be sent again, and later it is right', async () => {
    const positions = new Positions();
    const { system, manager } = await callers({ positions });
    const impatient = await callers({ positions, patienceMs: 0 });
    const visitor = await registerCustomer(system);
    await stack.waitUntilDrained();
    await stack.kafka.kill();
    const early = await giveCard(manager, visitor);
    const unasked = await callers({ positions: new Positions() });
    const blind = await settle(unasked.system, settlementOf(early, 4_000, LABOUR));
    expect(blind.discount).toBe('0.00');
    const member = await registerMember(system, manager);
    const input = settlementOf(member, 5_000, LABOUR);
    expect(await fails(settle(impatient.system, input))).toBe('NOT_YET_ARRIVED');
    const arrivals = async () =>
      Object.values(
        await system<Record<string, { hasArrived: boolean }>>(ARRIVALS, { p: positions.current[0] }),
      ).map(({ hasArrived }) => hasArrived);
    expect(await arrivals()).not.toContain(true);

    await stack.kafka.restart();
    const patient = await callers({ positions, patienceMs: 60_000 });
    expect(await settle(patient.system, input)).toMatchObject({ discount: '50.00', replayed: false });
    await stack.waitUntilDrained();
    expect(await arrivals()).not.toContain(false);
    await eventually(
      () => allLate(system),
      (late) =>
        expect(late.filter(({ repairOrder }) => repairOrder.id === blind.repairOrderId)).toMatchObject([
          {
            state: 'OPEN',
            tierCode: 'BASIC',
            givenAmount: { amount: '0.00' },
            owedAmount: { amount: '50.00' },
          },
        ]),
    );
  }, 180_000);
});
