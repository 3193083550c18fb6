import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { launchCampaign } from '../application/launch-campaign';
import type { CampaignPorts } from '../application/ports';
import {
  approveCampaign,
  cancelCampaign,
  recordCampaignCost,
  trainForCampaign,
} from '../application/prepare-campaign';
import type { Campaign } from '../domain/campaign';
import { CampaignType } from './campaign.type';
import type { CampaignLookups } from './lookups';
import { presentCampaign } from './present';

@InputType({ description: 'A campaign that something is done about.' })
abstract class CampaignInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;
}

@InputType('CampaignApproveInput', { description: 'A campaign to be approved.' })
class CampaignApproveInput extends CampaignInput {}

@InputType('CampaignTrainInput', { description: 'Who was trained in the script of a campaign.' })
class CampaignTrainInput extends CampaignInput {
  @Field(() => [ID], { description: 'Who; at most 100.' })
  staffMemberIds!: string[];

  @Field(() => LocalDateScalar, { description: 'On which day; not in the future.' })
  trainedOn!: string;
}

@InputType('CampaignLaunchInput', { description: 'A campaign to be launched now.' })
class CampaignLaunchInput extends CampaignInput {}

@InputType('CampaignCancelInput', { description: 'A campaign to be called off.' })
class CampaignCancelInput extends CampaignInput {}

@InputType('CampaignCostRecordInput', { description: 'What a campaign costs besides messages and gifts.' })
class CampaignCostRecordInput extends CampaignInput {
  @Field(() => MoneyInput, { description: 'All of it so far; it replaces what was recorded before.' })
  otherCost!: MoneyInput;
}

const shown = { campaign: CampaignType };
const description = 'The campaign as it is now.';
const approval = mutationAnswer('CampaignApprove', shown, approveCampaign.refusals, { description });
const training = mutationAnswer('CampaignTrain', shown, trainForCampaign.refusals, { description });
const launch = mutationAnswer('CampaignLaunch', shown, launchCampaign.refusals, { description });
const cancelling = mutationAnswer('CampaignCancel', shown, cancelCampaign.refusals, { description });
const costing = mutationAnswer('CampaignCostRecord', shown, recordCampaignCost.refusals, { description });

@Resolver()
export class CampaignMutations {
  private readonly run;

  constructor(
    unit: UnitOfWork<CampaignPorts>,
    private readonly lookups: CampaignLookups,
  ) {
    this.run = {
      approve: approveCampaign(unit),
      train: trainForCampaign(unit),
      launch: launchCampaign(unit),
      cancel: cancelCampaign(unit),
      cost: recordCampaignCost(unit),
    };
  }

  @Requires('campaigns:approve')
  @Mutation(() => approval.Payload, {
    description: 'Approves a campaign with its script; never by who wrote it (rulebook ACT-12).',
  })
  async campaignApprove(
    @Arg('input', () => CampaignApproveInput, { description: 'Which.' })
    { idempotencyKey, ...input }: CampaignApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof approval>> {
    const outcome = await this.run.approve(callerOf(context), idempotencyKey, input);
    return answered(context, approval, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => training.Payload, {
    description: 'Records who was trained in its script (rulebook ACT-12).',
  })
  async campaignTrain(
    @Arg('input', () => CampaignTrainInput, { description: 'Who and when.' })
    { idempotencyKey, trainedOn, ...input }: CampaignTrainInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof training>> {
    const wanted = { ...input, trainedOn: trainedOn as LocalDate };
    const outcome = await this.run.train(callerOf(context), idempotencyKey, wanted);
    return answered(context, training, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => launch.Payload, {
    description:
      'Launches an approved campaign: its target is parted at random, and messages, calls and gifts go to the treated alone (rulebook ACT-09).',
  })
  async campaignLaunch(
    @Arg('input', () => CampaignLaunchInput, { description: 'Which.' })
    { idempotencyKey, ...input }: CampaignLaunchInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof launch>> {
    const outcome = await this.run.launch(callerOf(context), idempotencyKey, input);
    return answered(context, launch, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => cancelling.Payload, {
    description: 'Calls a campaign off; what has not been sent yet is not sent (rulebook ACT-09).',
  })
  async campaignCancel(
    @Arg('input', () => CampaignCancelInput, { description: 'Which.' })
    { idempotencyKey, ...input }: CampaignCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof cancelling>> {
    const outcome = await this.run.cancel(callerOf(context), idempotencyKey, input);
    return answered(context, cancelling, outcome, this.shown(context));
  }

  @Requires('activities:write')
  @Mutation(() => costing.Payload, {
    description: 'Records what it costs besides messages and gifts, also after its end (rulebook ACT-09).',
  })
  async campaignCostRecord(
    @Arg('input', () => CampaignCostRecordInput, { description: 'How much.' })
    { idempotencyKey, ...input }: CampaignCostRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof costing>> {
    const outcome = await this.run.cost(callerOf(context), idempotencyKey, input);
    return answered(context, costing, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({
      answer: { id },
      written,
    }: {
      answer: { id: string };
      written: Campaign | undefined;
    }) => ({
      campaign: written
        ? presentCampaign(written, context.language)
        : await this.lookups.campaign(context, id),
    });
  }
}
