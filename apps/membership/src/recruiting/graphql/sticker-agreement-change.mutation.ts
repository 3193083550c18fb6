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
import { changeSticker } from '../application/change-sticker';
import type { StickerStep } from '../domain/sticker.transitions';
import { StickerStepEnum } from './enums';
import type { RecruitingLookups } from './recruiting-lookups';
import { StickerAgreement } from './sticker-agreement.type';

@InputType('StickerAgreementChangeInput', { description: 'A step of a sticker agreement.' })
class StickerAgreementChangeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement.' })
  stickerAgreementId!: string;

  @Field(() => StickerStepEnum, { description: 'The next step, or WITHDRAWN at any time.' })
  step!: StickerStep;
}

const stickerAgreementChangeAnswer = mutationAnswer(
  'StickerAgreementChange',
  { stickerAgreement: shown(StickerAgreement, 'The agreement after the step; null when refused.') },
  changeSticker.refusals,
  { description: 'The changed agreement.' },
);

@Resolver()
export class StickerAgreementChangeMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RecruitingPorts>,
    private readonly lookups: RecruitingLookups,
  ) {
    this.run = changeSticker(unit);
  }

  @Requires('customers:write')
  @Mutation(() => stickerAgreementChangeAnswer.Payload, {
    description:
      'Takes the next step of a sticker agreement: agreed, fitted, active; or withdraws it (rulebook MEM-16).',
  })
  async stickerAgreementChange(
    @Arg('input', () => StickerAgreementChangeInput, { description: 'The step.' })
    { idempotencyKey, ...input }: StickerAgreementChangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof stickerAgreementChangeAnswer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, stickerAgreementChangeAnswer, outcome, async ({ answer }) => ({
      stickerAgreement: await this.lookups.sticker(context, answer.stickerAgreementId),
    }));
  }
}
