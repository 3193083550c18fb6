import { callerFor, castAt, unrefused } from '@autoclub/local-stack';
import type { GraphCaller } from '@autoclub/local-stack';
import { randomBytes } from 'node:crypto';
import { eventually } from '../eventually';
import { dealersOf, house } from '../house';

const PATIENCE_MS = 90_000;

/** What the points of the demo show beside earning, without anybody having to wait for a month to end. */
describe('the points of the demo', () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  const managerAt = async (place: { id: string; regionId: string }) => {
    const { clubManager } = castAt({ dealerId: place.id, regionId: place.regionId });
    return callerFor(stack.gatewayUrl, await stack.tokenFor(clubManager));
  };
  /** One list of all accounts: each operation has a limit of what it may cost. */
  const listed = async <Row>(manager: GraphCaller, list: string, shown: string): Promise<Row[]> => {
    type Account = { list: { nodes: Row[] } } | null;
    const { memberships } = await manager<{ memberships: { nodes: { pointsAccount: Account }[] } }>(
      `query { memberships(first: 50, filter: { status: ACTIVE }) {
        nodes { pointsAccount { list: ${list}(first: 4) { nodes { ${shown} } } } }
      } }`,
    );
    return memberships.nodes.flatMap(({ pointsAccount }) => pointsAccount?.list.nodes ?? []);
  };
  interface Redemption {
    readonly status: string;
    readonly target: { readonly type: string };
    readonly funding: readonly { readonly dealerId: string }[];
  }
  interface Entry {
    readonly kind: string;
    readonly points: number;
  }

  it('PTS-07, PTS-08, PTS-13: redemptions of every end, adjustments decided and waiting, points of another dealer', async () => {
    const manager = await managerAt(dealer);
    const redemptions = await listed<Redemption>(manager, 'redemptions', 'status target { type }');
    const ends = redemptions.map(({ status, target }) => `${status} ${target.type}`);
    expect(ends).toEqual(
      expect.arrayContaining([
        'CONFIRMED COUPON',
        'CONFIRMED BOUTIQUE_ITEM',
        'CONFIRMED ORDER_PAYMENT',
        'REVERSED COUPON',
        'RELEASED COUPON',
        'RELEASED BOUTIQUE_ITEM',
      ]),
    );
    const funded = await listed<Redemption>(manager, 'redemptions', 'funding { dealerId }');
    const funders = funded.flatMap(({ funding }) => funding.map(({ dealerId }) => dealerId));
    expect(new Set(funders).size).toBeGreaterThan(1);
    const kinds = (await listed<Entry>(manager, 'entries', 'kind points')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['ADJUSTMENT', 'CLEARING', 'REDEMPTION', 'REVERSAL']));
    const { pointsAdjustments } = await manager<{ pointsAdjustments: { nodes: { state: string }[] } }>(
      '{ pointsAdjustments(first: 20) { nodes { state } } }',
    );
    const states = pointsAdjustments.nodes.map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['POSTED', 'PENDING']));
  });

  it(
    'PTS-06, PTS-13, PLT-04: at sandbox dealers points have expired, and a month is cleared',
    async () => {
      const operator = castAt({ dealerId: dealer.id, regionId: dealer.regionId }).operator;
      const graph = callerFor(stack.gatewayUrl, await stack.tokenFor(operator));
      const sandbox = async (code: string, nameZh: string, nameEn: string) => {
        const [regionCode] = Object.keys(stack.demo?.regions ?? {});
        const input = {
          idempotencyKey: randomBytes(8).toString('hex'),
          regionCode,
          code,
          nameZh,
          nameEn,
          isSandbox: true,
        };
        type Answer = { dealerRegister: { dealer: { id: string }; userErrors: [] } };
        const answer = await graph<Answer>(
          `mutation ($input: DealerRegisterInput!) {
            dealerRegister(input: $input) { dealer { id } userErrors { code field message } }
          }`,
          { input },
        );
        return managerAt({ ...dealer, id: unrefused(answer.dealerRegister).dealer.id });
      };
      const first = await sandbox('TRY1', '试验一店', 'Sandbox 1');
      await eventually(
        () => listed<Entry>(first, 'entries', 'kind points'),
        (entries) => expect(entries).toContainEqual({ kind: 'EXPIRY', points: -80 }),
        PATIENCE_MS,
      );
      type Cleared = { pointsClearings: { netAmount: { amount: string } }[] };
      const nets = async (manager: GraphCaller) => {
        const { pointsClearings } = await manager<Cleared>('{ pointsClearings { netAmount { amount } } }');
        return pointsClearings.map(({ netAmount }) => netAmount.amount);
      };
      const second = await sandbox('TRY2', '试验二店', 'Sandbox 2');
      await eventually(
        async () => [await nets(first), await nets(second)],
        ([owed, due]) => {
          expect(owed).toContain('-20.00');
          expect(due).toContain('20.00');
        },
        PATIENCE_MS,
      );
    },
    3 * PATIENCE_MS,
  );
});
