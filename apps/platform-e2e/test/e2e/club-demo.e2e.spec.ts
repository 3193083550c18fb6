import { castAt, callerFor } from '@autoclub/local-stack';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually';
import { dealersOf, house } from '../house';

const PATIENCE_MS = 60_000;

interface Shown {
  readonly activities: {
    readonly nodes: readonly {
      readonly state: string;
      readonly attendedCount: number;
      readonly waitingCount: number;
      readonly invitedCount: number;
      readonly report: object | null;
      readonly result: { readonly averageScore: string | null } | null;
    }[];
  };
  readonly campaignsThisWeek: {
    readonly nodes: readonly { readonly treatedCount: number; readonly controlCount: number }[];
  };
  readonly bulletin: { readonly nodes: readonly { readonly title: string }[] };
  readonly nextActions: { readonly nodes: readonly { readonly reason: string }[] };
}

/** What a newcomer finds at the dealer whose tokens are printed: its club is alive. */
describe('the club of the demo', () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  const look = async (): Promise<Shown> => {
    const { clubManager } = castAt({ dealerId: dealer.id, regionId: dealer.regionId });
    const ask = callerFor(stack.gatewayUrl, await stack.tokenFor(clubManager));
    return ask<Shown>(`{
      activities(first: 5) { nodes {
        state attendedCount waitingCount invitedCount report { effect } result { averageScore } } }
      campaignsThisWeek(first: 3) { nodes { treatedCount controlCount } }
      bulletin(first: 3) { nodes { title } }
      nextActions(first: 50, filter: { withPool: true }) { nodes { reason } }
    }`);
  };

  it('ACT-01, ACT-06, ACT-13: has held and reported an activity today, and announced the next one', async () => {
    const { activities } = await look();
    const past = activities.nodes.find(({ state }) => state === 'CLOSED');
    expect(past).toMatchObject({ report: expect.any(Object) as object, result: { averageScore: '8.00' } });
    expect(past?.attendedCount).toBeGreaterThan(5);
    const coming = activities.nodes.find(({ state }) => state === 'OPEN');
    expect(coming?.invitedCount).toBeGreaterThan(0);
  });

  it('ACT-09, ACT-11: runs a campaign with a control group, and has a bulletin', async () => {
    const { campaignsThisWeek, bulletin } = await look();
    expect(campaignsThisWeek.nodes[0]?.treatedCount).toBeGreaterThan(0);
    expect(campaignsThisWeek.nodes[0]?.controlCount).toBeGreaterThan(0);
    expect(bulletin.nodes).toHaveLength(1);
  });

  it(
    'ACT-08, ACT-14: has next actions for today, and messages in the folder unless it is night',
    async () => {
      const hour = (new Date().getUTCHours() + 8) % 24;
      const isQuiet = hour < 9 || hour >= 21;
      const reasons = async () => (await look()).nextActions.nodes.map(({ reason }) => reason);
      const expected = expect.arrayContaining(['COMPLAINT', ...(isQuiet ? [] : ['CAMPAIGN'])]) as unknown;
      await eventually(reasons, (seen) => expect(seen).toEqual(expected), PATIENCE_MS);
      const { messageFolder } = stack;
      const lines = () => {
        const files = existsSync(messageFolder) ? readdirSync(messageFolder) : [];
        const all = files.flatMap((name) =>
          readFileSync(join(messageFolder, name), 'utf8').trim().split('\n'),
        );
        return Promise.resolve(all.filter((line) => line.includes(dealer.id)));
      };
      await eventually(lines, (seen) => expect(seen.length > 0).toBe(!isQuiet), PATIENCE_MS);
    },
    2 * PATIENCE_MS,
  );
});
