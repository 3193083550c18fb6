import { isId } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  type AnswerOf,
  type GraphContext,
  Requires,
  answered,
  mutationAnswer,
  readerOf,
  shown,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { WhatIfReads } from '../application/ports';
import { startWhatIf } from '../application/start-what-if';
import { askerOf, onlookerOf, scopeOf } from './asked-by';
import { presentWhatIf } from './present';
import { PointsWhatIfStartInput, PointsWhatIfType } from './what-if.type';

const LATEST = 20;

const answer = mutationAnswer(
  'PointsWhatIfStart',
  { whatIf: shown(PointsWhatIfType, 'The what-if, which waits to be gone through; null when refused.') },
  startWhatIf.refusals,
  { description: 'The what-if that was asked for.' },
);

/** What the resolver works with. */
export interface WhatIfDeps {
  readonly start: ReturnType<typeof startWhatIf>;
  readonly reads: UnitOfWork<WhatIfReads>;
  readonly programmes: ProgrammeBook;
}

@Resolver()
export class WhatIfResolver {
  constructor(private readonly deps: WhatIfDeps) {}

  @Requires('figures:read')
  @Query(() => PointsWhatIfType, {
    nullable: true,
    description:
      'The what-if of that id with what has come of it; null when there is none or it is not yours.',
  })
  async pointsWhatIf(
    @Arg('id', () => ID, { description: 'The identifier, `wif_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PointsWhatIfType | null> {
    if (!isId(id, 'wif')) return null;
    const [found] = await this.deps.reads.read(readerOf(context), (reads) => reads.byIds([id]));
    return found ? presentWhatIf(found, onlookerOf(context, this.deps.programmes)) : null;
  }

  @Requires('figures:read')
  @Query(() => [PointsWhatIfType], {
    description: 'The latest what-ifs that you may see, at most 20, the newest first.',
  })
  async pointsWhatIfs(@Ctx() context: GraphContext): Promise<PointsWhatIfType[]> {
    const found = await this.deps.reads.read(readerOf(context), (reads) => reads.latest(LATEST));
    const onlooker = onlookerOf(context, this.deps.programmes);
    return found.map((whatIf) => presentWhatIf(whatIf, onlooker));
  }

  @Requires('figures:read')
  @Mutation(() => answer.Payload, {
    description:
      'Asks what past documents would have earned by a draft (rulebook PTS-10). It is gone through in the background; look at its progress by its id.',
  })
  async pointsWhatIfStart(
    @Arg('input', () => PointsWhatIfStartInput, { description: 'The draft and the period.' })
    { idempotencyKey, ...wanted }: PointsWhatIfStartInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const scope = scopeOf(context.principal);
    const outcome = await this.deps.start(askerOf(context), idempotencyKey, { ...wanted, scope });
    return answered(context, answer, outcome, async ({ answer: { whatIfId }, written }) => {
      const kept = written ?? (await this.kept(context, whatIfId));
      return { whatIf: kept ? presentWhatIf(kept, onlookerOf(context, this.deps.programmes)) : null };
    });
  }

  private async kept(context: GraphContext, whatIfId: string) {
    const [found] = await this.deps.reads.read(readerOf(context), (reads) => reads.byIds([whatIfId]));
    return found;
  }
}
