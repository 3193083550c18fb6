import { isId } from '@autoclub/domain-kit';
import {
  type AnswerOf,
  type GraphContext,
  IdempotencyKey,
  Requires,
  SafeIntScalar,
  answered,
  callerOf,
  mutationAnswer,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { passPoints } from '../application/pass-points';
import type { PassPorts } from '../application/ports';
import { PointsPassType, presentPass } from './pass.type';

@InputType('PointsPassOnInput', { description: 'Points for a card of another dealer.' })
class PointsPassOnInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The card of your dealer that gives them.' })
  membershipId!: string;

  @Field(() => ID, { description: 'The other dealer, `dlr_…`.' })
  toDealerId!: string;

  @Field(() => ID, { description: "The member's card there, `mem_…`." })
  toMembershipId!: string;

  @Field(() => SafeIntScalar, { description: 'How many, at least 1.' })
  points!: number;
}

const passAnswer = mutationAnswer('PointsPassOn', { pass: PointsPassType }, passPoints.refusals, {
  description: 'The points, held; within moments they have arrived or are free again.',
});

@Resolver()
export class PassResolver {
  private readonly pass;

  constructor(private readonly unit: UnitOfWork<PassPorts>) {
    this.pass = passPoints(unit);
  }

  @Requires('points:redeem')
  @Mutation(() => passAnswer.Payload, {
    description:
      "Passes points on to a member's card of another dealer; who granted them bears what they buy there (rulebook PTS-13).",
  })
  async pointsPassOn(
    @Arg('input', () => PointsPassOnInput, { description: 'How many, from which card to which.' })
    { idempotencyKey, ...input }: PointsPassOnInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof passAnswer>> {
    const outcome = await this.pass(callerOf(context), idempotencyKey, input);
    return answered(context, passAnswer, outcome, async ({ answer: { passId }, written }) => ({
      pass: written ? presentPass(written) : await this.found(passId, context),
    }));
  }

  @Requires('points:read')
  @Query(() => PointsPassType, {
    nullable: true,
    description: 'The points your dealer passed on under that id; null when there are none.',
  })
  async pointsPass(
    @Arg('id', () => ID, { description: 'The identifier, `pps_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PointsPassType | null> {
    return isId(id, 'pps') ? this.found(id, context) : null;
  }

  private async found(id: string, context: GraphContext): Promise<PointsPassType | null> {
    const [pass] = await this.unit.read(readerOf(context), ({ passes }) => passes.byIds([id]));
    return pass ? presentPass(pass) : null;
  }
}
