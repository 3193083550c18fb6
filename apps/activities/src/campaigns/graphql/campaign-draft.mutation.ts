import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  badUserInput,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { MessageChannelEnum } from '../../messages/graph';
import type { Target } from '../../segments';
import { draftCampaign } from '../application/draft-campaign';
import type { CampaignPorts } from '../application/ports';
import { CampaignType } from './campaign.type';
import type { CampaignLookups } from './lookups';
import { presentCampaign } from './present';

@InputType('CampaignDraftInput', { description: 'A campaign to be trained for, approved and launched.' })
class CampaignDraftInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: "The dealer's own code, once per dealer, at most 48 characters." })
  code!: string;

  @Field(() => String, { description: 'The name in Chinese, at most 80 characters.' })
  nameZh!: string;

  @Field(() => String, { description: 'The name in English, at most 80 characters.' })
  nameEn!: string;

  @Field(() => ID, { nullable: true, description: 'The segment it is for; either this or a trait.' })
  segmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The trait of a habit card it is for, such as LONG_DISTANCE; either this or a segment.',
  })
  traitCode?: string | null;

  @Field(() => [MessageChannelEnum], {
    description: 'The channels, taken in turn where the first is closed to a customer.',
  })
  channels!: (keyof typeof MessageChannelEnum)[];

  @Field(() => String, {
    nullable: true,
    description: 'The on-line shop it sells through; the store unless given.',
  })
  salesChannelCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The pack that is promised to everybody who is treated.',
  })
  packCode?: string | null;

  @Field(() => String, { description: 'What is written or said, in Chinese; at most 2 000 characters.' })
  scriptZh!: string;

  @Field(() => String, { description: 'The same in English; at most 2 000 characters.' })
  scriptEn!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'What it may cost.' })
  budget?: MoneyInput | null;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => LocalDateScalar, { description: 'The first day after it; at most 366 days later.' })
  endsOn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Percent that are held out at random, 0 to 50; the share of the programme unless given.',
  })
  controlPercent?: number | null;
}

const answer = mutationAnswer('CampaignDraft', { campaign: CampaignType }, draftCampaign.refusals, {
  description: 'The campaign, as a draft.',
});

@Resolver()
export class CampaignDraftMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<CampaignPorts>,
    private readonly lookups: CampaignLookups,
  ) {
    this.run = draftCampaign(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description:
      'Writes a campaign down; it is launched after training and approval (rulebook ACT-09, ACT-12).',
  })
  async campaignDraft(
    @Arg('input', () => CampaignDraftInput, { description: 'The campaign.' }) input: CampaignDraftInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, segmentId, traitCode, ...said } = input;
    const plan = {
      ...said,
      target: targetOf(segmentId, traitCode),
      salesChannelCode: said.salesChannelCode ?? null,
      packCode: said.packCode ?? null,
      budget: said.budget ?? null,
      controlPercent: said.controlPercent ?? null,
      startsOn: said.startsOn as LocalDate,
      endsOn: said.endsOn as LocalDate,
    };
    const outcome = await this.run(callerOf(context), idempotencyKey, plan);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => ({
      campaign: written
        ? presentCampaign(written, context.language)
        : await this.lookups.campaign(context, id),
    }));
  }
}

function targetOf(segmentId: string | null | undefined, traitCode: string | null | undefined): Target {
  if (segmentId && !traitCode) return { by: 'SEGMENT', segmentId };
  if (traitCode && !segmentId) return { by: 'TRAIT', traitCode };
  throw badUserInput({ zh: '请指定分群或特征，二者只能选其一。', en: 'Name either a segment or a trait.' });
}
