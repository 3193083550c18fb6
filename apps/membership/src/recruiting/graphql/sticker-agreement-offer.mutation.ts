import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { RecruitingPorts } from '../application/ports';
import { offerSticker } from '../application/offer-sticker';
import type { RecruitingLookups } from './recruiting-lookups';
import { StickerAgreement } from './sticker-agreement.type';

@InputType('StickerAgreementOfferInput', { description: 'A sticker to offer.' })
class StickerAgreementOfferInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The vehicle that is to carry it.' })
  vehicleId!: string;
}

const stickerAgreementOfferAnswer = mutationAnswer(
  'StickerAgreementOffer',
  { stickerAgreement: shown(StickerAgreement, 'The agreement, OFFERED; null when refused.') },
  offerSticker.refusals,
  { description: 'The offered agreement.' },
);

@Resolver()
export class StickerAgreementOfferMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RecruitingPorts>,
    private readonly lookups: RecruitingLookups,
  ) {
    this.run = offerSticker(unit);
  }

  @Requires('customers:write')
  @Mutation(() => stickerAgreementOfferAnswer.Payload, {
    description:
      "Offers the dealer's sticker to the customer of a vehicle; never a condition of anything else (rulebook MEM-16).",
  })
  async stickerAgreementOffer(
    @Arg('input', () => StickerAgreementOfferInput, { description: 'To whom.' })
    { idempotencyKey, ...input }: StickerAgreementOfferInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof stickerAgreementOfferAnswer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, stickerAgreementOfferAnswer, outcome, async ({ answer }) => ({
      stickerAgreement: await this.lookups.sticker(context, answer.stickerAgreementId),
    }));
  }
}
