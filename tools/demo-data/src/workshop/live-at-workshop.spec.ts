import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { DRIVERS, liveAtWorkshop } from './live-at-workshop';

const schema = buildSchema(readFileSync(join(__dirname, '../../../../apps/gateway/api.graphql'), 'utf8'));

/** A house whose graph takes what is sent, answers with the least there can be, and keeps it. */
async function documentsOfDemo(): Promise<{ document: string; input: unknown }[]> {
  const sent: { document: string; input: unknown }[] = [];
  const answers = (document: string): unknown => {
    if (document.includes('staffMembers'))
      return { dealer: { staffMembers: [{ id: 'stf_1', roles: ['STORE_MANAGER'] }] } };
    if (document.includes('memberships'))
      return { memberships: { nodes: [{ customer: { id: 'cus_1', vehicles: [{ id: 'veh_1' }] } }] } };
    const [, mutation = ''] = /\{ (\w+)\(input/.exec(document) ?? [];
    return { [mutation]: { userErrors: [] } };
  };
  const real = globalThis.fetch;
  globalThis.fetch = (_url, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as {
      query: string;
      variables?: { input?: unknown };
    };
    sent.push({ document: query, input: variables?.input });
    return Promise.resolve(Response.json({ data: answers(query) }));
  };
  try {
    const place = { id: 'dlr_1', regionId: 'reg_1' };
    await liveAtWorkshop({ gatewayUrl: 'http://gateway.test', tokenFor: () => Promise.resolve('token') }, {
      regions: {},
      dealers: { A: place },
    } as unknown as Parameters<typeof liveAtWorkshop>[1]);
  } finally {
    globalThis.fetch = real;
  }
  return sent;
}

describe('the life of the workshop in the demo', () => {
  it('asks only what the graph has', async () => {
    const sent = await documentsOfDemo();
    for (const { document } of [...sent, { document: DRIVERS }])
      expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
    const mutations = sent.flatMap(({ document }) => /\{ (\w+)\(input/.exec(document)?.[1] ?? []);
    expect(mutations).toEqual([
      'rescueCall',
      'rescueRosterPlan',
      'clubPeriodClose',
      'clubPeriodClose',
      'clubPeriodReopen',
    ]);
  });
});
