import { principals } from '@autoclub/testing';
import { analyticsDatabase } from './builders/analytics-database';
import type { AnalyticsDatabase } from './builders/analytics-database';
import { askAt } from './builders/ask';
import { network } from './builders/network';

const NONSENSE = ['', ' ', 'dlr_', '0', "' or 1=1 --", '😀', 'x'.repeat(5_000)];

/** An entity by an id that is not there, or not for the caller's role, is null and no error (rulebook PLT-02). */
describe('ids that are none', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    await db.feed(...network());
  });
  afterAll(() => db.drop());

  const entities = (principal: Parameters<typeof ask>[0], id: string) =>
    ask(
      principal,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Customer { classes { asOf } } ... on Dealer { classMix { asOf } }
        ... on Region { figures(period: {from: "2026-11-01", to: "2026-12-01"}) { asOf } }
        ... on RepairOrder { countedIn { traceId } } } }`,
      { of: ['Customer', 'Dealer', 'Region', 'RepairOrder'].map((__typename) => ({ __typename, id })) },
    );

  it.each(NONSENSE)('PLT-02: %j is null for every entity', async (id) => {
    for (const principal of [principals.staffOf('dlr_big'), principals.oemAnalyst()]) {
      const { data, errors } = await entities(principal, id);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [null, null, null, null] });
    }
  });

  it('PLT-02: a role without the right finds nothing, and does not learn why', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Customer { classes { asOf } } ... on RepairOrder { countedIn { traceId } } } }`;
    const of = [
      { __typename: 'Customer', id: 'cus_big1' },
      { __typename: 'RepairOrder', id: 'ror_big1' },
    ];
    const { data, errors } = await ask(principals.regionAnalystOf('reg_east'), query, { of });
    expect([data, errors]).toEqual([{ _entities: [null, null] }, undefined]);
  });
});
