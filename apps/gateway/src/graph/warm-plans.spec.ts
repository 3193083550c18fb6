import { buildHouse } from '../../test/small-house';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { createLogger } from '@autoclub/service-kit';
import { checkOwnScalars } from '../inputs/own-scalars';
import { PositionSeal } from '../positions/position-seal';
import { sampleVariables } from './sample-variables';
import { readManifest } from './warm-plans';

describe('warming plans', () => {
  it('plans what fits, names what does not, and sends nothing', async () => {
    const lines: string[] = [];
    const house = await buildHouse({
      manifest: {
        operations: [
          {
            name: 'Members',
            body: 'query Members($first: Int!) { members(first: $first) { name balance } }',
          },
          {
            name: 'Add',
            body: 'mutation Add($input: MemberAddInput!) { memberAdd(input: $input) { member { id balance } } }',
          },
          { name: 'Gone', body: 'query Gone { nothing }' },
          { name: 'Other', body: 'query Misnamed { echo }' },
        ],
      },
      logger: createLogger({ service: 'gateway', level: 'info' }, { write: (line) => void lines.push(line) }),
    });
    try {
      const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(records.find(({ msg }) => msg === 'serving')).toMatchObject({ plans: 2 });
      const faults = records.filter(({ msg }) => String(msg).includes('does not fit'));
      expect(faults.map(({ operation }) => operation)).toEqual(['Gone', 'Other']);
      expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
    } finally {
      await house.stop();
    }
  });

  it('makes variables that any input accepts', () => {
    const schema = buildSchema(`
      scalar Decimal enum Kind { A B }
      input In { kind: Kind! fee: Decimal! name: String! tags: [String!]! inner: Inner note: String }
      input Inner { a: Int! }
      type Query { a(i: In!, n: Int!, b: Boolean!, o: Int): Int }`);
    checkOwnScalars(schema, new PositionSeal('a root secret of the tests'));
    const query = 'query Q($i: In!, $n: Int!, $b: Boolean!, $o: Int) { a(i: $i, n: $n, b: $b, o: $o) }';
    const operation = getOperationAST(parse(query)) as OperationDefinitionNode;
    expect(sampleVariables(schema, operation)).toEqual({
      i: { kind: 'A', fee: '1.00', name: 'sample', tags: [] },
      n: 1,
      b: false,
      o: undefined,
    });
  });

  it('does without a manifest, but not with a broken one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'autoclub-manifest-'));
    const file = join(folder, 'operations.json');
    expect(readManifest(file)).toEqual({ operations: [] });
    writeFileSync(file, '{"operations":[{"name":1}]}');
    expect(() => readManifest(file)).toThrow();
    rmSync(folder, { recursive: true });
  });
});
