import { localDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { announceRenewalTerms } from '../application/announce-terms';
import type { RenewalsPorts } from '../application/ports';
import { RenewalAnnouncement } from './renewal.type';

@InputType('RenewalTermsAnnounceInput', {
  description: 'A change of price or procedure of renewals that the members were informed of.',
})
class RenewalTermsAnnounceInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of the change in the programme.' })
  effectiveOn!: string;
}

const announceAnswer = mutationAnswer(
  'RenewalTermsAnnounce',
  { announcement: shown(RenewalAnnouncement, 'The announcement; null when refused.') },
  announceRenewalTerms.refusals,
  { description: 'The change that applies to the members from tomorrow.' },
);

@Resolver()
export class RenewalTermsAnnounceMutation {
  private readonly announce;

  constructor(unit: UnitOfWork<RenewalsPorts>) {
    this.announce = announceRenewalTerms(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => announceAnswer.Payload, {
    description:
      'Records that the members of the dealer were informed of a change of the terms of renewal that came without a release; it applies to them from the day after (rulebook MEM-05).',
  })
  async renewalTermsAnnounce(
    @Arg('input', () => RenewalTermsAnnounceInput, { description: 'Which change.' })
    { idempotencyKey, effectiveOn }: RenewalTermsAnnounceInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof announceAnswer>> {
    const input = { effectiveOn: localDate(effectiveOn) };
    const outcome = await this.announce(callerOf(context), idempotencyKey, input);
    return answered(context, announceAnswer, outcome, ({ answer }) => ({ announcement: { ...answer } }));
  }
}
