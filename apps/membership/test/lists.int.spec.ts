import { countStatements, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, membershipRow, membershipsCsv, upTo } from './imports';

interface Page {
  customers: {
    totalCount: number | null;
    nodes: { externalRef: { number: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

describe('lists', () => {
  let club: Club;
  let dealerId: string;
  const staff = () => principals.staffOf(dealerId);

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const dms = principals.dmsOf(dealerId);
    const customers = customersCsv(...upTo(120).map((serial) => customerRow(serial)));
    await importChunk(club, dms, 'customersImport', customers);
    const cards = membershipsCsv(...upTo(100).map((serial) => membershipRow(serial)));
    await importChunk(club, dms, 'membershipsImport', cards);
  });
  afterAll(() => club.close());

  const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: CustomerFilter) {
    customers(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount nodes { externalRef { number } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  const page = async (variables: object) =>
    (await club.ask<Page>(staff(), PAGE, variables as Record<string, unknown>)).customers;

  it('are read page by page, each customer once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const { nodes, pageInfo, totalCount } = await page({ first: 50, after });
      expect(totalCount).toBe(120);
      seen.push(...nodes.map(({ externalRef }) => externalRef.number));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('are read from the end as well', async () => {
    const first = await page({ first: 120 - 100 });
    const rest = await page({ first: 100, after: first.pageInfo.endCursor });
    const last = await page({ last: 30 });
    expect(last.nodes).toEqual(rest.nodes.slice(-30));
    const before = await page({ last: 10, before: last.pageInfo.startCursor });
    expect(before.nodes).toEqual(rest.nodes.slice(-40, -30));
  });

  it('are filtered', async () => {
    expect(await page({ filter: { isMember: true } })).toMatchObject({ totalCount: 100 });
    expect(await page({ filter: { isMember: false } })).toMatchObject({ totalCount: 20 });
    expect(await page({ filter: { kind: 'COMPANY' } })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(
      await page({ filter: { registeredFrom: '2026-03-01', registeredTo: '2026-03-02' } }),
    ).toMatchObject({
      totalCount: 120,
    });
    expect(await page({ filter: { registeredTo: '2026-03-01' } })).toMatchObject({ totalCount: 0 });
  });

  it.each([
    [{ first: 101 }],
    [{ first: 0 }],
    [{ first: -1 }],
    [{ first: 1, last: 1 }],
    [{ after: 'nonsense' }],
  ])('refuse %j', async (variables) => {
    expect(await club.codes(staff(), PAGE, variables)).toEqual(['BAD_USER_INPUT']);
  });

  it('an auditor reads them across dealers', async () => {
    const answer = await club.ask<Page>(principals.auditor(), PAGE, { first: 1 });
    expect(answer.customers.totalCount).toBe(120);
  });

  it('of 100 customers with vehicles, memberships and tiers take one statement per table', async () => {
    const counted = countStatements(club.db.database.dataSource);
    const { customers } = await club.ask<{ customers: { nodes: unknown[] } }>(
      staff(),
      `{ customers(first: 100) { nodes {
          id name phone consents { channel } warnings { code }
          dealer { code region { code } outlets { code } staffMembers { name } }
          vehicles { vin plate outlet { code } customer { id } }
          membership { memberNumber tier { code name } tierChanges { toTier } application { missingDocuments }
                       customer { id } dealer { code } }
        } } }`,
    );
    expect(customers.nodes).toHaveLength(100);
    const tables = counted.statements().map((text) => / (?:from|into) "?(\w+)"?/i.exec(text)?.[1]);
    // Customers are read three times: themselves, those alike, and the way back from the vehicles.
    const expected = ['customer', 'customer', 'customer', 'consent', 'vehicle', 'membership', 'tier_change'];
    const network = ['dealer', 'region', 'outlet', 'staff_member'];
    // Reading personal data is one entry for the customers' step and one for the vehicles' step.
    const audit = ['pii_access', 'pii_access'];
    expect(tables.sort()).toEqual([...expected, ...network, ...audit].sort());
  });

  it('of 100 references take one statement', async () => {
    const { memberships } = await club.ask<{ memberships: { nodes: { id: string }[] } }>(
      staff(),
      '{ memberships(first: 100) { nodes { id } } }',
    );
    const counted = countStatements(club.db.database.dataSource);
    const refs = memberships.nodes.map(({ id }) => ({ __typename: 'Membership', id }));
    const query =
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Membership { memberNumber } } }';
    const { _entities: found } = await club.ask<{ _entities: unknown[] }>(staff(), query, { refs });
    expect(found).toHaveLength(100);
    expect(counted.count()).toBe(1);
  });
});
