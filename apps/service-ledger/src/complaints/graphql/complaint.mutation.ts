import { requirePermission } from '@autoclub/identity';
import {
  answered,
  type AnswerOf,
  type BulkInput,
  bulkOf,
  type BulkPayload,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  assignComplaint,
  followUpComplaint,
  investigateComplaint,
  resolveComplaint,
} from '../application/change-complaint';
import { openComplaint } from '../application/open-complaint';
import type { ComplaintKind, ContactPoint, Severity } from '../domain/complaint';
import { Complaint, ComplaintKindEnum, ComplaintSeverityEnum, ContactPointEnum } from './complaint.type';
import type { ComplaintLookups } from './lookups';

@InputType({ description: 'A complaint that something is done about.' })
abstract class ComplaintInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The complaint.' })
  complaintId!: string;
}

@InputType('ComplaintOpenInput', { description: 'A complaint, or a request a member made on line.' })
class ComplaintOpenInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who complains.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: 'The vehicle it is about.' })
  vehicleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order it is about.' })
  repairOrderId?: string | null;

  @Field(() => ComplaintKindEnum, { defaultValue: 'COMPLAINT', description: 'What is taken down.' })
  kind!: ComplaintKind;

  @Field(() => String, { description: 'What it is about, as a code of the dealer, such as REPAIR_QUALITY.' })
  category!: string;

  @Field(() => ContactPointEnum, { nullable: true, description: 'Where it went wrong.' })
  contactPoint?: ContactPoint | null;

  @Field(() => ComplaintSeverityEnum, { description: 'How grave it is; it decides the deadline.' })
  severity!: Severity;

  @Field(() => ID, { nullable: true, description: 'Who looks after it.' })
  ownerStaffMemberId?: string | null;

  @Field(() => String, { description: 'What the customer says; one line of at most 2 000 characters.' })
  words!: string;
}

@InputType('ComplaintAssignInput', { description: 'A complaint and who looks after it from now on.' })
class ComplaintAssignInput extends ComplaintInput {
  @Field(() => ID, { description: 'Who looks after it.' })
  ownerStaffMemberId!: string;
}

@InputType('ComplaintInvestigateInput', { description: 'A complaint that is looked into.' })
class ComplaintInvestigateInput extends ComplaintInput {}

@InputType('ComplaintResolveInput', { description: 'How a complaint is resolved.' })
class ComplaintResolveInput extends ComplaintInput {
  @Field(() => String, { description: 'How, as a code, such as REPAIRED_AGAIN.' })
  outcomeCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was done; one line of at most 2 000 characters.',
  })
  words?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The pack of coupons that is given, such as COMPLAINT_COMFORT; takes the right to issue coupons.',
  })
  comfortPackCode?: string | null;
}

@InputType('ComplaintFollowUpInput', { description: 'What the customer said afterwards.' })
class ComplaintFollowUpInput extends ComplaintInput {
  @Field(() => Int, {
    nullable: true,
    description: 'How content, 0 to 10; null when the customer did not say.',
  })
  satisfactionScore?: number | null;
}

const description = 'The complaint as it is now.';
const shown = { complaint: Complaint };
const openAnswer = mutationAnswer('ComplaintOpen', shown, openComplaint.refusals, { description });
const assignAnswer = mutationAnswer('ComplaintAssign', shown, assignComplaint.refusals, { description });
const lookAnswer = mutationAnswer('ComplaintInvestigate', shown, investigateComplaint.refusals, {
  description,
});
const resolveAnswer = mutationAnswer('ComplaintResolve', shown, resolveComplaint.refusals, { description });
const followUpAnswer = mutationAnswer('ComplaintFollowUp', shown, followUpComplaint.refusals, {
  description,
});
const bulk = bulkOf('ComplaintOpen', ComplaintOpenInput, openAnswer);

/** The commands about complaints. */
export interface ComplaintCommands {
  readonly open: ReturnType<typeof openComplaint>;
  readonly assign: ReturnType<typeof assignComplaint>;
  readonly investigate: ReturnType<typeof investigateComplaint>;
  readonly resolve: ReturnType<typeof resolveComplaint>;
  readonly followUp: ReturnType<typeof followUpComplaint>;
}

@Resolver()
export class ComplaintMutation {
  constructor(
    private readonly run: ComplaintCommands,
    private readonly lookups: ComplaintLookups,
  ) {}

  @Requires('complaints:write')
  @Mutation(() => openAnswer.Payload, {
    description:
      'Takes a complaint down. Its deadline counts days on which the dealer is open (rulebook SVC-15).',
  })
  async complaintOpen(
    @Arg('input', () => ComplaintOpenInput, { description: 'The complaint.' }) input: ComplaintOpenInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof openAnswer>> {
    const { idempotencyKey, ...said } = input;
    const { vehicleId = null, repairOrderId = null, contactPoint = null, ownerStaffMemberId = null } = said;
    const wanted = { ...said, vehicleId, repairOrderId, contactPoint, ownerStaffMemberId };
    const outcome = await this.run.open(callerOf(context), idempotencyKey, wanted);
    return answered(context, openAnswer, outcome, this.shown(context));
  }

  @Requires('complaints:write')
  @Mutation(() => assignAnswer.Payload, { description: 'Puts somebody in charge of it (rulebook SVC-15).' })
  async complaintAssign(
    @Arg('input', () => ComplaintAssignInput, { description: 'Who.' }) input: ComplaintAssignInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof assignAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.assign(callerOf(context), idempotencyKey, wanted);
    return answered(context, assignAnswer, outcome, this.shown(context));
  }

  @Requires('complaints:write')
  @Mutation(() => lookAnswer.Payload, {
    description:
      'Registers that it is looked into; the caller owns it unless it has an owner (rulebook SVC-15).',
  })
  async complaintInvestigate(
    @Arg('input', () => ComplaintInvestigateInput, { description: 'Which.' })
    input: ComplaintInvestigateInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof lookAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.investigate(callerOf(context), idempotencyKey, wanted);
    return answered(context, lookAnswer, outcome, this.shown(context));
  }

  @Requires('complaints:write')
  @Mutation(() => resolveAnswer.Payload, {
    description:
      'Resolves it; a comfort pack is issued in the same step, or nothing is (rulebook SVC-15, SVC-07).',
  })
  async complaintResolve(
    @Arg('input', () => ComplaintResolveInput, { description: 'How.' }) input: ComplaintResolveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof resolveAnswer>> {
    const { idempotencyKey, complaintId, outcomeCode, words = null, comfortPackCode = null } = input;
    if (comfortPackCode !== null) requirePermission(context.principal, 'coupons:issue');
    const wanted = { complaintId, outcomeCode, words, comfortPackCode };
    const outcome = await this.run.resolve(callerOf(context), idempotencyKey, wanted);
    return answered(context, resolveAnswer, outcome, this.shown(context));
  }

  @Requires('complaints:write')
  @Mutation(() => followUpAnswer.Payload, {
    description: 'Registers what the customer said afterwards, which closes it (rulebook SVC-15).',
  })
  async complaintFollowUp(
    @Arg('input', () => ComplaintFollowUpInput, { description: 'What.' }) input: ComplaintFollowUpInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof followUpAnswer>> {
    const { idempotencyKey, complaintId, satisfactionScore = null } = input;
    const wanted = { complaintId, satisfactionScore };
    const outcome = await this.run.followUp(callerOf(context), idempotencyKey, wanted);
    return answered(context, followUpAnswer, outcome, this.shown(context));
  }

  @Requires('complaints:write')
  @Mutation(() => bulk.Payload, {
    description:
      'Takes up to 100 complaints down at once, each by the rules of one (rulebook SVC-15, SVC-22).',
  })
  complaintOpenBulk(
    @Arg('input', () => bulk.Input, { description: 'The complaints.' }) input: BulkInput<ComplaintOpenInput>,
    @Ctx() context: GraphContext,
  ): Promise<BulkPayload<AnswerOf<typeof openAnswer>>> {
    return bulk.each(context, input.items, (item, own) => this.complaintOpen(item, own));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly complaintId: string } }) => ({
      complaint: await this.lookups.complaint(context, answer.complaintId),
    });
  }
}
