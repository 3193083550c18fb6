import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

interface Fixture {
  readonly path: string;
  readonly text: string;
}

interface Answer {
  readonly path: string;
  readonly faults: readonly { readonly rule: string | null; readonly message: string }[];
}

const app = (path: string) => `apps/membership/src/${path}`;
/** A service with the capabilities network, orders and coupons, in this order. */
const room = (path: string) => `apps/fixture-service/src/${path}`;
const importing = (from: string) => `import { x } from '${from}';\nx();`;

/** Each row must fail for exactly this rule; the file does not exist, only its path counts. */
const WRONG: readonly [rule: string, path: string, text: string][] = [
  ['autoclub/layers', app('domain/tier.ts'), "import { x } from '../application/ports';\nx();"],
  ['autoclub/layers', app('domain/tier.ts'), "import { x } from '../infra/persistence/x';\nx();"],
  ['autoclub/layers', app('domain/tier.ts'), "import { x } from '../graphql/present';\nx();"],
  ['autoclub/layers', app('domain/tier.ts'), "import { z } from 'zod';\nz.string();"],
  ['autoclub/layers', app('domain/tier.ts'), "import { on } from '@autoclub/event-contracts';\non();"],
  ['autoclub/layers', app('domain/tier.ts'), "import { x } from '@autoclub/programme-config';\nx();"],
  ['autoclub/layers', app('domain/tier.spec.ts'), "import { x } from '../infra/persistence/x';\nx();"],
  ['autoclub/layers', app('application/join/join.ts'), "import { x } from '../../infra/x';\nx();"],
  ['autoclub/layers', app('application/join/join.ts'), "export { x } from '../../graphql/x';"],
  ['autoclub/layers', app('application/join/join.ts'), "import { In } from 'typeorm';\nIn([]);"],
  ['autoclub/layers', app('application/join/join.ts'), "import { ID } from 'type-graphql';\nID.name;"],
  [
    'autoclub/layers',
    app('application/join/join.ts'),
    "import { GraphQLError } from 'graphql';\nthrow new GraphQLError('');",
  ],
  [
    'autoclub/layers',
    app('application/join/join.ts'),
    "import { compose } from '../../compose';\ncompose();",
  ],
  [
    'autoclub/layers',
    app('infra/persistence/x.ts'),
    "import { GraphQLError } from 'graphql';\nthrow new GraphQLError('');",
  ],
  ['autoclub/layers', app('infra/persistence/x.ts'), "import { x } from '../../graphql/present';\nx();"],
  ['autoclub/layers', app('graphql/x.resolver.ts'), "import { x } from '../infra/persistence/x';\nx();"],
  [
    'autoclub/layers',
    app('graphql/x.resolver.ts'),
    "const x = await import('../infra/persistence/x');\nx();",
  ],
  [
    'autoclub/layers',
    app('graphql/x.resolver.ts'),
    "import { DataSource } from 'typeorm';\nnew DataSource();",
  ],
  // Inside a capability the layers stay as they are, also where suffixes stand for folders.
  ['autoclub/layers', room('orders/domain/order.ts'), importing('../application/settle')],
  ['autoclub/layers', room('orders/domain/order.ts'), importing('../infra/order.repository')],
  ['autoclub/layers', room('orders/domain/order.ts'), importing('typeorm')],
  ['autoclub/layers', room('orders/application/settle.ts'), importing('../graphql/settle.mutation')],
  ['autoclub/layers', room('orders/infra/order.repository.ts'), importing('../graphql/present')],
  ['autoclub/layers', room('orders/graphql/settle.mutation.ts'), importing('../infra/order.repository')],
  ['autoclub/layers', room('coupons/issue.mutation.ts'), importing('./coupon.repository')],
  ['autoclub/layers', room('coupons/issue.ts'), importing('./coupon.entity')],
  ['autoclub/layers', room('coupons/issue.ts'), importing('typeorm')],
  ['autoclub/layers', room('coupons/step.rule.ts'), importing('./issue')],
  // Another capability is entered by its face.
  ['autoclub/capabilities', room('coupons/issue.ts'), importing('../orders/domain/order')],
  ['autoclub/capabilities', room('coupons/issue.ts'), importing('../orders/application/settle')],
  [
    'autoclub/capabilities',
    room('coupons/infra/x.repository.ts'),
    importing('../../orders/infra/order.entity'),
  ],
  ['autoclub/capabilities', room('coupons/graphql/x.resolver.ts'), importing('../../orders/graphql/present')],
  ['autoclub/capabilities', room('coupons/issue.ts'), importing('../orders/graph')],
  // Only what stands earlier in the list may be imported, and what is not listed is nothing.
  ['autoclub/capabilities', room('orders/domain/order.ts'), importing('../../coupons')],
  ['autoclub/capabilities', room('orders/graphql/x.resolver.ts'), importing('../../coupons/graph')],
  ['autoclub/capabilities', room('network/domain/dealer.ts'), importing('../../orders')],
  ['autoclub/capabilities', room('coupons/issue.ts'), importing('../unlisted')],
  ['autoclub/capabilities', room('unlisted/x.ts'), importing('../orders')],
  // Faces are for others, migrations for themselves, entries know the list.
  ['autoclub/capabilities', room('orders/domain/order.ts'), importing('../index')],
  ['autoclub/capabilities', room('orders/domain/order.ts'), importing('..')],
  ['autoclub/capabilities', room('migrations/20260101T0000-x.ts'), importing('../orders')],
  ['autoclub/capabilities', room('migrations/20260101T0000-x.ts'), importing('../orders/domain/order')],
  ['autoclub/capabilities', room('orders/index.ts'), importing('../migrations')],
  ['autoclub/capabilities', room('compose.ts'), importing('./orders/infra/order.repository')],
  ['autoclub/capabilities', room('orders/index.ts'), importing('../compose')],
  ['autoclub/capabilities', room('orders/index.ts'), importing('../environment')],
  ['autoclub/kafka-port', app('compose.ts'), "import { Kafka } from 'kafkajs';\nnew Kafka();"],
  ['autoclub/kafka-port', 'tools/kafka/src/x.ts', "import { Kafka } from 'kafkajs';\nnew Kafka();"],
  [
    'autoclub/own-project',
    app('compose.ts'),
    "import { x } from '../../../libs/domain-kit/src/money';\nx();",
  ],
  ['autoclub/own-project', 'libs/identity/src/x.ts', "import { x } from '../../domain-kit/src/money';\nx();"],
  ['autoclub/environment-model', app('compose.ts'), "export const port = process.env['PORT'];"],
  ['autoclub/environment-model', 'libs/messaging/src/x.ts', 'export const { PORT } = process.env;'],
  ['autoclub/set-local', 'libs/persistence/src/x.ts', "export const sql = `SET app.tenant = '1'`;"],
  ['autoclub/set-local', 'libs/persistence/src/x.ts', "export const sql = 'begin; set search_path to x';"],
  [
    'autoclub/set-local',
    'libs/persistence/src/x.ts',
    'export const sql = "select set_config(\'a\', $1, false)";',
  ],
  [
    'autoclub/no-app-import',
    app('domain/tier.spec.ts'),
    "import { x } from '@autoclub/gateway/dist/x';\nx();",
  ],
  ['autoclub/no-app-import', app('compose.ts'), "import { x } from '@autoclub/loyalty-points';\nx();"],
  [
    '@nx/enforce-module-boundaries',
    app('compose.ts'),
    "import { testDatabase } from '@autoclub/testing';\ntestDatabase();",
  ],
  [
    '@nx/enforce-module-boundaries',
    app('compose.ts'),
    "import { startKafka } from '@autoclub/kafka';\nstartKafka();",
  ],
  [
    '@nx/enforce-module-boundaries',
    'libs/domain-kit/src/x.ts',
    "import { rules } from '@autoclub/rulebook';\nrules.at(0);",
  ],
  [
    '@nx/enforce-module-boundaries',
    'libs/event-contracts/src/x.ts',
    "import { can } from '@autoclub/identity';\ncan();",
  ],
  [
    '@nx/enforce-module-boundaries',
    'libs/identity/src/x.ts',
    "import { on } from '@autoclub/messaging';\non();",
  ],
  [
    '@nx/enforce-module-boundaries',
    'libs/subgraph-kit/src/x.ts',
    "import { startService } from '@autoclub/service-host';\nstartService();",
  ],
  ['autoclub/no-app-import', 'tools/schema/src/x.ts', "import { x } from '@autoclub/membership';\nx();"],
  ['no-restricted-syntax', app('domain/tier.ts'), 'export const today = new Date();'],
  ['no-restricted-syntax', app('application/join/join.ts'), 'export const now = Date.now();'],
  ['no-restricted-syntax', room('orders/domain/order.ts'), 'export const today = new Date();'],
  ['no-restricted-syntax', room('orders/application/settle.ts'), 'export const now = Date.now();'],
  ['no-restricted-syntax', app('domain/tier.ts'), 'export const id = Math.random();'],
  ['no-restricted-syntax', app('domain/tier.spec.ts'), "it.skip('is not true', () => undefined);"],
  ['no-restricted-syntax', app('domain/tier.ts'), 'export interface IPolicy { readonly days: number }'],
  ['no-console', app('infra/x.ts'), "console.log('13800001234');"],
  ['@typescript-eslint/no-explicit-any', app('domain/tier.ts'), 'export const x: any = 1;'],
  [
    '@typescript-eslint/no-explicit-any',
    app('domain/tier.ts'),
    '// eslint-disable-next-line\nexport const x: any = 1;',
  ],
];

/** What looks alike and is right; each must pass. */
const RIGHT: readonly [path: string, text: string][] = [
  [
    app('domain/tier.ts'),
    "import { addYears } from '@autoclub/domain-kit';\naddYears;\nimport { x } from './rank';\nx();",
  ],
  [
    app('domain/tier.ts'),
    "import type { ProgrammeValues } from '@autoclub/programme-config';\nexport type X = ProgrammeValues;",
  ],
  [app('domain/tier.spec.ts'), "import fc from 'fast-check';\nfc.nat();"],
  [
    app('application/join/join.ts'),
    "import { x } from '../../domain/tier';\nimport { y } from '@autoclub/event-contracts';\nx(y);",
  ],
  [
    app('infra/persistence/x.ts'),
    "import { In } from 'typeorm';\nimport { x } from '../../application/ports';\nIn(x);",
  ],
  [
    app('graphql/x.resolver.ts'),
    "import { ID } from 'type-graphql';\nimport { x } from '../application/join/join';\nx(ID);",
  ],
  [app('graphql/x.resolver.ts'), "import type { Tx } from '@autoclub/persistence';\nexport type X = Tx;"],
  [
    app('compose.ts'),
    "import { x } from './capabilities';\nimport { y } from './migrations';\nx(y, new Date());",
  ],
  [room('orders/domain/order.ts'), importing('./line')],
  [room('orders/domain/order.ts'), importing('../../network')],
  [room('orders/application/settle.ts'), importing('../domain/order')],
  [room('orders/infra/order.repository.ts'), importing('../application/ports')],
  [room('orders/graphql/settle.mutation.ts'), importing('../application/settle')],
  [room('coupons/graphql/x.resolver.ts'), importing('../../orders/graph')],
  [room('coupons/graphql/x.resolver.ts'), importing('../../orders')],
  [room('coupons/issue.mutation.ts'), importing('./issue')],
  [room('coupons/coupon.repository.ts'), importing('typeorm')],
  [room('orders/index.ts'), importing('./infra/order.repository')],
  [
    room('orders/index.ts'),
    "import type { Environment } from '../environment';\nexport type X = Environment;",
  ],
  [room('coupons/index.ts'), importing('../orders')],
  [room('compose.ts'), "import { x } from './capabilities';\nimport { y } from './migrations';\nx(y);"],
  [room('prove.ts'), importing('./orders')],
  [room('migrations/index.ts'), importing('./20260101T0000-x')],
  ['apps/gateway/src/graph/x.ts', importing('../plans/domain/y')],
  [app('compose.ts'), "import { startService } from '@autoclub/service-host';\nstartService();"],
  [app('environment.ts'), "export const port = process.env['PORT'];"],
  ['libs/messaging/src/kafka/x.ts', "import { Kafka } from 'kafkajs';\nnew Kafka();"],
  [
    'libs/persistence/src/x.ts',
    "export const sql = `UPDATE dealer\nSET code = $1; set local app.tenant = '1'`;",
  ],
  ['libs/persistence/src/x.ts', 'export const sql = "select set_config(\'app.tenant\', $1, true)";'],
  [app('infra/x.int.spec.ts'), "import { testDatabase } from '@autoclub/testing';\ntestDatabase();"],
  ['apps/platform-e2e/src/x.ts', "import { testBrokers } from '@autoclub/testing';\ntestBrokers();"],
];

function lint(fixtures: readonly Fixture[]): readonly Answer[] {
  const script = join(ROOT, 'tools/tidy/lint/lint-texts.mjs');
  const answer = execFileSync(process.execPath, [script], { cwd: ROOT, input: JSON.stringify(fixtures) });
  return JSON.parse(answer.toString()) as readonly Answer[];
}

describe('lint rules', () => {
  let answers: readonly Answer[];

  beforeAll(() => {
    const wrong = WRONG.map(([, path, text]) => ({ path, text }));
    answers = lint([...wrong, ...RIGHT.map(([path, text]) => ({ path, text }))]);
  });

  it.each(WRONG.map((row, i) => [...row, i] as const))('%s refuses in %s: %j', (rule, _path, _text, i) => {
    expect(answers[i]?.faults.map((fault) => fault.rule)).toContain(rule);
  });

  it.each(RIGHT.map((row, i) => [...row, WRONG.length + i] as const))(
    'accepts in %s: %j',
    (_path, _text, i) => {
      const structural = answers[i]?.faults.filter(
        ({ rule }) => rule !== '@typescript-eslint/no-unused-expressions',
      );
      expect(structural).toEqual([]);
    },
  );

  it('speaks in whole sentences', () => {
    const ours = answers.flatMap(({ faults }) => faults).filter(({ rule }) => rule?.startsWith('autoclub/'));
    expect(ours.length).toBeGreaterThan(10);
    for (const { message } of ours) expect(message).toMatch(/^[A-Z].{30,}\.$/);
  });
});
