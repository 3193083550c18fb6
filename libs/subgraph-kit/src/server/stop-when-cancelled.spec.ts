import { fixedClock } from '@autoclub/domain-kit';
import { deriveHandoverKey, signHandover, tenantScopeOf, type TenantScope } from '@autoclub/identity';
import { createLogger, createMetrics } from '@autoclub/service-kit';
import { eventually } from '@autoclub/testing';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { advisor } from '../../test/garage';
import { buildSubgraph, Requires, startSubgraph, type GraphContext, type RunningSubgraph } from '../index';

const now = new Date('2026-11-26T08:00:00Z');

@ObjectType({ description: 'A step of a long way.' })
class StepType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

/** A way whose steps wait until the test lets them go. */
@Resolver(() => StepType)
class StepResolver {
  taken = 0;
  scope: TenantScope | undefined;
  go: () => void = () => undefined;

  @Requires('signed-in')
  @Query(() => StepType, { nullable: true, description: 'The first step.' })
  first(@Ctx() { principal }: GraphContext): Promise<StepType> {
    this.scope = tenantScopeOf(principal);
    return this.take();
  }

  @FieldResolver(() => StepType, { nullable: true, description: 'The next step.' })
  next(): Promise<StepType> {
    return this.take();
  }

  private async take(): Promise<StepType> {
    this.taken += 1;
    await new Promise<void>((resolve) => (this.go = resolve));
    return { name: `step ${this.taken}` };
  }
}

describe('an operation whose caller has gone', () => {
  let running: RunningSubgraph;
  let steps: StepResolver;
  const lines: string[] = [];

  beforeAll(async () => {
    steps = new StepResolver();
    running = await startSubgraph({
      name: 'way',
      subgraph: buildSubgraph({ resolvers: [steps], references: {} }),
      host: '127.0.0.1',
      port: 0,
      handoverSecret: deriveHandoverKey('root', 'way'),
      clock: fixedClock(now),
      logger: createLogger({ service: 'way', level: 'error' }, { write: (line) => void lines.push(line) }),
      metrics: createMetrics('way'),
      ready: () => Promise.resolve(true),
      live: () => true,
      pipeline: () => Promise.resolve({}),
    });
  });
  beforeEach(() => {
    steps.taken = 0;
    steps.scope = undefined;
  });
  afterAll(() => running.stop());

  function ask(signal: AbortSignal) {
    const body = JSON.stringify({ query: '{ first { name next { name next { name } } } }' });
    const secret = deriveHandoverKey('root', 'way');
    const signature = signHandover({ secret, audience: 'way', principal: advisor, body, now });
    return fetch(`${running.url}/graphql`, { method: 'POST', headers: { ...signature }, body, signal });
  }

  it('goes no further, and its scope is cancelled', async () => {
    const caller = new AbortController();
    const answer = ask(caller.signal).catch((error: Error) => error.name);
    await eventually(() => expect(steps.taken).toBe(1));
    expect(steps.scope?.cancellation?.isCancelled).toBe(false);
    caller.abort();
    expect(await answer).toBe('AbortError');
    await eventually(() => expect(steps.scope?.cancellation?.isCancelled).toBe(true));
    steps.go();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps.taken).toBe(1);
    expect(lines).toEqual([]);
  });

  it('is finished while somebody waits, and not cancelled afterwards', async () => {
    const answer = ask(new AbortController().signal);
    for (const step of [1, 2, 3]) {
      await eventually(() => expect(steps.taken).toBe(step));
      steps.go();
    }
    expect(await (await answer).json()).toEqual({
      data: { first: { name: 'step 1', next: { name: 'step 2', next: { name: 'step 3' } } } },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps.scope?.cancellation?.isCancelled).toBe(false);
  });
});
