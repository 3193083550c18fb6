import { askAs, askAsPart, askWith, dealersOf, expectData, house } from '../house';
import type { Ask } from '../house';

const LIST = `query { memberships(first: 3) { nodes { id customer { id name vehicles { id } } } } }`;
interface Listed {
  memberships: {
    nodes: { id: string; customer: { id: string; name: string; vehicles: { id: string }[] } }[];
  };
}

describe('who sees what', () => {
  const stack = house();
  const [mine, other] = dealersOf(stack);
  let own: Ask;
  let foreign: Listed['memberships']['nodes'][number];

  beforeAll(async () => {
    own = await askAsPart(stack, 'advisor', mine);
    const theirAdvisor = await askAsPart(stack, 'advisor', other);
    const theirs = expectData(await theirAdvisor<Listed>(LIST));
    foreign = theirs.memberships.nodes[0] as typeof foreign;
  });

  it('PLT-02: a dealer sees its own members', async () => {
    const { memberships } = expectData(await own<Listed>(LIST));
    expect(memberships.nodes).toHaveLength(3);
    expect(memberships.nodes.every(({ customer }) => customer.name.length > 0)).toBe(true);
  });

  it.each([
    ['membership', () => `{ found: membership(id: "${foreign.id}") { id } }`],
    ['customer', () => `{ found: customer(id: "${foreign.customer.id}") { id } }`],
    ['vehicle', () => `{ found: vehicle(id: "${foreign.customer.vehicles[0]?.id}") { id } }`],
    ['dealer', () => `{ found: dealer(id: "${other.id}") { id } }`],
  ])("PLT-02: another dealer's %s is not there", async (_, query) => {
    expect(expectData(await own(query()))).toEqual({ found: null });
  });

  it("PLT-02: another dealer's customer is not found by a mutation, in the words for one that does not exist", async () => {
    const settle = async (customerId: string) => {
      const { repairOrderSettle } = expectData(
        await own<{
          repairOrderSettle: { userErrors: { code: string; field: string[]; message: string }[] };
        }>(
          `mutation ($input: RepairOrderSettleInput!) {
            repairOrderSettle(input: $input) { userErrors { code field message } }
          }`,
          {
            input: {
              idempotencyKey: `tenant ${customerId}`,
              roNumber: 'RO-TENANT-1',
              customerId,
              vehicleId: foreign.customer.vehicles[0]?.id,
              kind: 'GENERAL_REPAIR',
              settledAt: new Date().toISOString(),
              lines: [{ kind: 'PART', payer: 'CUSTOMER', description: 'x', listAmount: { amount: '10.00' } }],
            },
          },
        ),
      );
      return repairOrderSettle.userErrors;
    };
    const absent = await settle('cus_00000000000000000000000000');
    expect(await settle(foreign.customer.id)).toEqual(absent);
    expect(absent).toContainEqual(
      expect.objectContaining({ code: 'CUSTOMER_NOT_FOUND', field: ['input', 'customerId'] }),
    );
  });

  it.each(['regionAnalyst', 'oemAnalyst'] as const)(
    'ANA-08: the %s reaches figures and no person',
    async (part) => {
      const analyst = await askAsPart(stack, part, mine);
      const { region } = expectData(
        await analyst<{ region: { dealers: { nodes: { id: string }[] } | { id: string }[] } }>(
          `query ($id: ID!) { region(id: $id) { id } }`,
          { id: mine.regionId },
        ),
      );
      expect(region).toEqual({ id: mine.regionId });
      for (const query of [
        LIST,
        `{ customers(first: 1) { nodes { id } } }`,
        `{ repairOrders(first: 1) { nodes { id } } }`,
      ]) {
        const answer = await analyst(query);
        expect(answer.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
        expect(JSON.stringify(answer.data ?? null)).not.toMatch(/cus_|mem_|ror_/);
      }
    },
  );

  it('ANA-08: a regional analyst does not see another region', async () => {
    const elsewhere = dealersOf(stack).find(({ regionId }) => regionId !== mine.regionId);
    const analyst = await askAsPart(stack, 'regionAnalyst', mine);
    const answer = expectData(
      await analyst(
        `query ($id: ID!, $dealer: ID!) { region(id: $id) { figures(period: { from: "2026-01-01", to: "2026-02-01" }) { asOf } } dealer(id: $dealer) { id } }`,
        {
          id: elsewhere?.regionId,
          dealer: elsewhere?.id,
        },
      ),
    ) as { region: { figures: unknown } | null; dealer: unknown };
    expect(answer.region?.figures ?? null).toBeNull();
    expect(answer.dealer).toBeNull();
  });

  it('PLT-03: an auditor reads without names', async () => {
    const auditor = await askAs(stack, {
      subject: 'auditor:e2e',
      kind: 'AUDITOR',
      roles: [],
      dealerId: null,
      regionId: null,
    });
    const { customers } = expectData(
      await auditor<{ customers: { nodes: { name: string; phone: string }[] } }>(
        `{ customers(first: 5) { nodes { name phone } } }`,
      ),
    );
    expect(customers.nodes).toHaveLength(5);
    for (const { name, phone } of customers.nodes) {
      expect(name).toContain('*');
      expect(phone).toContain('*');
    }
  });

  it.each([
    ['no token', undefined],
    ['a token that is none', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('PLT-01: %s is UNAUTHENTICATED', async (_, token) => {
    const answer = await askWith(stack, token)(LIST);
    expect(answer.status).toBe(401);
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it.each(['membership', 'loyalty-points', 'service-ledger', 'activities', 'analytics'] as const)(
    'PLT-02: %s answers the gateway only',
    async (service) => {
      const response = await fetch(`http://127.0.0.1:${stack.ports[service]}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect([401, 403]).toContain(response.status);
    },
  );
});
