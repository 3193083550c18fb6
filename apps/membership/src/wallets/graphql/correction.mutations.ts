import {
  answered,
  byOwner,
  callerOf,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Membership } from '../../memberships/graph';
import { decideCorrection, requestCorrection } from '../application/correct-stored-value';
import type { WalletsPorts } from '../application/ports';
import type { CorrectionReading } from '../application/reading';
import type { WalletCorrection as Record } from '../domain/correction';
import { presentCorrection, WalletCorrection } from './correction.type';

@InputType('WalletCorrectionRequestInput', { description: 'A correction of stored value that is asked for.' })
class WalletCorrectionRequestInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose wallet.' })
  membershipId!: string;

  @Field(() => MoneyInput, { description: 'How much; more than zero.' })
  amount!: MoneyInput;

  @Field(() => Boolean, { description: 'True: the wallet gets it; false: the wallet gives it.' })
  isAdded!: boolean;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

@InputType('WalletCorrectionDecideInput', { description: 'The decision about a correction.' })
class WalletCorrectionDecideInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The correction.' })
  correctionId!: string;

  @Field(() => Boolean, { description: 'True: the money moves; false: it is declined.' })
  isApproved!: boolean;
}

const shownAfter = { correction: shown(WalletCorrection, 'The correction; null when refused.') };
const requestAnswer = mutationAnswer('WalletCorrectionRequest', shownAfter, requestCorrection.refusals, {
  description: 'The correction that waits for another person.',
});
const decideAnswer = mutationAnswer('WalletCorrectionDecide', shownAfter, decideCorrection.refusals, {
  description: 'The correction that was decided.',
});

/** Corrections of the stored value of a member (rulebook MEM-09). */
@Resolver(() => Membership)
export class WalletCorrectionResolver {
  private readonly request;
  private readonly decide;

  constructor(
    unit: UnitOfWork<WalletsPorts>,
    private readonly reading: CorrectionReading,
  ) {
    this.request = requestCorrection(unit);
    this.decide = decideCorrection(unit);
  }

  @Requires('stored-value:move')
  @Mutation(() => requestAnswer.Payload, {
    description: 'Asks for a correction of stored value; nothing moves until another person agrees.',
  })
  async walletCorrectionRequest(
    @Arg('input', () => WalletCorrectionRequestInput, { description: 'How much, and why.' })
    { idempotencyKey, ...input }: WalletCorrectionRequestInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof requestAnswer>> {
    const outcome = await this.request(callerOf(context), idempotencyKey, input);
    return answered(context, requestAnswer, outcome, ({ answer }) => this.shown(context, answer));
  }

  @Requires('memberships:approve')
  @Mutation(() => decideAnswer.Payload, {
    description:
      'Approves a correction, which moves the money at once, or declines it; not by who asked for it.',
  })
  async walletCorrectionDecide(
    @Arg('input', () => WalletCorrectionDecideInput, { description: 'Which one, and how.' })
    { idempotencyKey, ...input }: WalletCorrectionDecideInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof decideAnswer>> {
    const outcome = await this.decide(callerOf(context), idempotencyKey, { ...input });
    return answered(context, decideAnswer, outcome, ({ answer }) => this.shown(context, answer));
  }

  @Requires('memberships:read')
  @FieldResolver(() => [WalletCorrection], {
    description: 'The corrections of its stored value that were asked for, the newest first.',
  })
  async walletCorrections(
    @Root() { id }: Membership,
    @Ctx() context: GraphContext,
  ): Promise<WalletCorrection[]> {
    return (await this.of(context, id)).map(presentCorrection);
  }

  private of(context: GraphContext, membershipId: string): Promise<readonly Record[]> {
    const { correctionsOf } = this.reading;
    return byOwner<Record>(context, 'correctionsOf', correctionsOf, (row) => row.membershipId).load(
      membershipId,
    );
  }

  private async shown(
    context: GraphContext,
    { membershipId, correctionId }: { readonly membershipId: string; readonly correctionId: string },
  ) {
    const found = (await this.of(context, membershipId)).find((each) => each.correctionId === correctionId);
    return { correction: found ? presentCorrection(found) : null };
  }
}
