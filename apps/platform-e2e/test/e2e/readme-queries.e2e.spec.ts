import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '@autoclub/local-stack';
import { eventually } from '../eventually';
import { askAsPart, dealersOf, expectData, house } from '../house';

const readme = readFileSync(join(__dirname, '../../../..', 'README.md'), 'utf8');
const queries = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query ?? '');
const [CARD = '', PREVIEW = '', SETTLE = '', WHERE_IT_WENT = '', REGION = ''] = queries;

interface Card {
  memberships: { nodes: { customer: { id: string; vehicles: { id: string }[] } }[] };
}
interface Settled {
  repairOrderSettle: { repairOrder: { id: string; traceId: string } | null; userErrors: { code: string }[] };
}

/** A newcomer pastes these one after the other, as the README says who and with which values. */
it('the first five queries of the README run in their order, and show what they promise', async () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  const as = async <Data>(part: Part, query: string, variables: object = {}) =>
    expectData<Data>(await (await askAsPart(stack, part, dealer))<Data>(query, variables));

  const { memberships } = await as<Card>('advisor', CARD);
  expect(memberships.nodes).toHaveLength(3);
  const { id: customerId, vehicles } = memberships.nodes[0]?.customer ?? { id: '', vehicles: [] };

  const preview = await as<{ pointsPreview: { points: number } }>('advisor', PREVIEW, { customerId });
  expect(preview.pointsPreview.points).toBeGreaterThan(0);

  const roNumber = `README-${Date.now()}`;
  const order = { customerId, vehicleId: vehicles[0]?.id, roNumber, key: `order ${roNumber}` };
  const { repairOrderSettle } = await as<Settled>('dealerSystem', SETTLE, order);
  expect(repairOrderSettle.userErrors).toEqual([]);
  const { id, traceId } = repairOrderSettle.repairOrder ?? { id: '', traceId: '' };

  type Went = {
    repairOrder: { pointsEntries: { traceId: string }[]; countedIn: { traceId: string } | null };
  };
  await eventually(
    () => as<Went>('advisor', WHERE_IT_WENT, { id }),
    ({ repairOrder: { pointsEntries, countedIn } }) =>
      expect([...pointsEntries, countedIn].map((each) => each?.traceId)).toEqual([traceId, traceId]),
  );

  type Region = { name: string; figures: { kpis: unknown[] } | null };
  const { regions } = await as<{ regions: Region[] }>('regionAnalyst', REGION);
  const [own, ...others] = regions.flatMap(({ figures }) => figures ?? []);
  expect(own?.kpis.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
}, 60_000);
