import type { Names } from '../names';

export interface CommandOptions {
  readonly name: string;
  readonly service: string;
  readonly capability: string;
  readonly rule: string;
  readonly permission: string;
  readonly summary: string;
}

/** The four files of a command by their path inside the capability. */
export function commandTexts(names: Names, options: CommandOptions): Readonly<Record<string, string>> {
  return {
    [`domain/${names.kebab}.ts`]: decisionText(names, options),
    [`application/${names.kebab}.ts`]: useCaseText(names, options),
    [`application/${names.kebab}.spec.ts`]: specText(names, options),
    [`graphql/${names.kebab}.mutation.ts`]: mutationText(names, options),
  };
}

function decisionText({ camel, pascal }: Names, { rule }: CommandOptions): string {
  return `import {
  commonRefusals,
  defineRefusals,
  InputChecks,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** Everything that ${camel} can refuse (rulebook ${rule}). */
export const ${camel}Refusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
});

export interface ${pascal}Wish {
  readonly reason: string;
}

const MAX_REASON = 200;

/** Reads what is wished for; pure, and judged before anything is looked up. */
export function read${pascal}({
  reason,
}: ${pascal}Wish): Outcome<${pascal}Wish, RefusalOf<typeof ${camel}Refusals>> {
  const checks = new InputChecks(${camel}Refusals);
  return checks.complete({ reason: checks.text(reason, ['reason'], MAX_REASON) });
}
`;
}

function useCaseText({ camel, pascal, kebab }: Names, { summary, rule }: CommandOptions): string {
  return `import { accepted, type IdSource } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { ${camel}Refusals, read${pascal} } from '../domain/${kebab}';

/** What this use case needs, and no more. */
export interface ${pascal}Ports {
  readonly ids: IdSource;
}

/** ${summary.replace(/\.$/, '')} (rulebook ${rule}). */
export const ${camel} = command<${pascal}Ports>()({
  name: '${camel}',
  refusals: ${camel}Refusals,
  read: read${pascal},
  work: ({ ids }, { reason }) => {
    const id = ids('rec');
    return Promise.resolve(accepted({ answer: { id }, written: { id, reason } }));
  },
});
`;
}

function specText({ camel, kebab }: Names, { rule }: CommandOptions): string {
  return `import { accepted, countingIds } from '@autoclub/domain-kit';
import { fakeCaller, FakeUnitOfWork } from '@autoclub/use-cases';
import { ${camel} } from './${kebab}';

const run = () => ${camel}(new FakeUnitOfWork({ ids: countingIds() }));

describe('${rule}: ${camel}', () => {
  it('is done once per key', async () => {
    const twice = run();
    const first = await twice(fakeCaller(), 'key', { reason: 'asked for' });
    expect(first).toEqual(
      accepted({ answer: { id: 'rec_1' }, written: { id: 'rec_1', reason: 'asked for' }, replayed: false }),
    );
    const again = await twice(fakeCaller(), 'key', { reason: 'asked for' });
    expect(again).toEqual(accepted({ answer: { id: 'rec_1' }, written: undefined, replayed: true }));
  });

  it('refuses an empty reason', async () => {
    const outcome = await run()(fakeCaller(), 'key', { reason: '' });
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'TEXT_REQUIRED', field: ['reason'] }] });
  });
});
`;
}

function mutationText({ camel, pascal, kebab }: Names, options: CommandOptions): string {
  const { permission, summary, rule } = options;
  const sentence = `${summary.replace(/\.$/, '')} (rulebook ${rule}).`;
  return `import {
  answered,
  callerOf,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ${camel} } from '../application/${kebab}';

@InputType('${pascal}Input', { description: 'What is wished for.' })
export class ${pascal}Input {
  @Field(() => String, {
    description: "The client's key, 1–128 characters: the same key with the same input returns the same.",
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Why, at most 200 characters.' })
  reason!: string;
}

@ObjectType('${pascal}Record', { description: 'What was recorded.' })
export class ${pascal}Record {
  @Field(() => ID, { description: 'The identifier.' })
  id!: string;
}

export const ${camel}Answer = mutationAnswer('${pascal}', { record: ${pascal}Record }, ${camel}.refusals, {
  description: 'What was recorded.',
});

@Resolver()
export class ${pascal}Mutation {
  constructor(private readonly run: ReturnType<typeof ${camel}>) {}

  @Requires('${permission}')
  @Mutation(() => ${camel}Answer.Payload, { description: '${sentence}' })
  async ${camel}(
    @Arg('input', () => ${pascal}Input, { description: 'What is wished for.' })
    { idempotencyKey, ...wish }: ${pascal}Input,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof ${camel}Answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, wish);
    return answered(context, ${camel}Answer, outcome, ({ answer }) => ({ record: { id: answer.id } }));
  }
}
`;
}
