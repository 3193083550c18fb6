import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { principals } from '@autoclub/testing';
import { type OperationDefinitionNode, parse } from 'graphql';
import { askAt } from './builders/ask';
import * as build from './builders/events';
import { type PointsDatabase, pointsDatabase } from './builders/points-database';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const queries = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, source = '']) => {
  const [operation] = parse(source).definitions as OperationDefinitionNode[];
  return { source, name: operation?.name?.value ?? '', operation };
});
const VALUES: Readonly<Record<string, string>> = {
  customerId: 'cus_1',
  membershipId: 'mem_1',
  accountId: 'pac_1',
  orderId: 'ror_1',
  otherDealerId: 'dlr_two',
  otherMembershipId: 'mem_2',
};

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(build.dealer(), build.activated(), build.settled({ lines: [['LABOUR', '2500.00']] }));
  await boutique(`boutiqueItemOffer(input: { idempotencyKey: "offer", code: "CAP", nameZh: "帽子", nameEn: "Cap",
    variants: [{ sku: "CAP-R", nameZh: "红", nameEn: "Red", points: 30 }] })`);
  await boutique('boutiqueStockChange(input: { idempotencyKey: "stock", sku: "CAP-R", change: 3 })');
});
const boutique = async (mutation: string) =>
  expect(
    await ask(
      principals.staffOf('dlr_one', ['CLUB_MANAGER']),
      `mutation { ${mutation} { userErrors { code } } }`,
    ),
  ).not.toHaveProperty('errors');
afterAll(() => db.drop());

describe('the queries of the README', () => {
  it('CONV-4: are ten at least, each with a name of its own, and cover redemption and boutique', () => {
    expect(queries.length).toBeGreaterThanOrEqual(10);
    expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length);
    const asked = queries.map(({ source }) => source).join('');
    for (const field of ['pointsRedeem(', 'redemptions(', 'boutiqueItems(']) expect(asked).toContain(field);
  });

  it.each(queries.map((query) => [query.name, query] as const))(
    'PTS-11, PTS-12: %s is answered and refused nothing',
    async (name, { source, operation }) => {
      const manager = {
        ...principals.staffOf('dlr_one', ['CLUB_MANAGER'], 'stf_1'),
        staffMemberId: 'stf_1',
      };
      const wanted = (operation?.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
      const variables = Object.fromEntries(wanted.map((each) => [each, VALUES[each] ?? `${name} ${each}`]));
      const { data, errors } = await ask(manager, source, variables);
      expect(errors).toBeUndefined();
      for (const answer of Object.values(data ?? {})) {
        expect(answer).not.toBeNull();
        expect((answer as { userErrors?: unknown[] }).userErrors ?? []).toEqual([]);
      }
      expect(Object.keys(data ?? {})).not.toHaveLength(0);
    },
  );
});
