import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeLevel } from '@autoclub/programme-config';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  platformCallerOf,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { AnyCaller, UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { announceRelease } from '../application/announce-release';
import { checkRelease } from '../application/check-release';
import { draftRelease } from '../application/draft-release';
import { pilotRelease } from '../application/pilot-release';
import type { ProgrammesPorts } from '../application/ports';
import { ProgrammeLevelEnum } from './enums';
import type { ReleaseLookups } from './release-lookups';
import { ProgrammeRelease } from './release.type';

@InputType('ProgrammeValueInput', { description: 'A value that a release sets.' })
class ProgrammeValueInput {
  @Field(() => String, {
    description:
      'Where it stands: a parameter such as "points.activityPoints", or a part of one such as "membership.tiers.GOLD.pointsThreshold".',
  })
  path!: string;

  @Field(() => String, { description: 'The value as JSON, such as "8", "null" or "[\\"ACCIDENT\\"]".' })
  json!: string;
}

@InputType('ProgrammeReleaseDraftInput', { description: 'A release to write down.' })
class ProgrammeReleaseDraftInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The draft to write again; a new one when absent.' })
  releaseId?: string | null;

  @Field(() => ProgrammeLevelEnum, { description: 'Who decides.' })
  level!: ProgrammeLevel;

  @Field(() => ID, { nullable: true, description: "The region's or the dealer's id; absent for the OEM." })
  scopeId?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first business day that is judged by it; after today.' })
  effectiveOn!: LocalDate;

  @Field(() => String, {
    nullable: true,
    description: 'A template to begin from; absent: from what this level decides already.',
  })
  template?: string | null;

  @Field(() => [ProgrammeValueInput], { defaultValue: [], description: 'The values to set, in their order.' })
  values!: ProgrammeValueInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Parameters that are left to the level above again, such as "points.activityPoints".',
  })
  removed!: string[];

  @Field(() => String, { description: 'What it is for; at most 500 characters.' })
  note!: string;
}

@InputType('ProgrammeReleaseCheckInput', { description: 'A draft to check.' })
class ProgrammeReleaseCheckInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The release.' })
  releaseId!: string;
}

@InputType('ProgrammeReleaseAnnounceInput', { description: 'A checked release to announce.' })
class ProgrammeReleaseAnnounceInput extends ProgrammeReleaseCheckInput {}

@InputType('ProgrammeReleasePilotInput', { description: 'A release to try out at a few dealers.' })
class ProgrammeReleasePilotInput extends ProgrammeReleaseCheckInput {
  @Field(() => [ID], { description: 'The dealers, two of a region at most.' })
  dealerIds!: string[];

  @Field(() => LocalDateScalar, { description: 'The first day of the pilot; after today.' })
  effectiveOn!: LocalDate;
}

const release = shown(ProgrammeRelease, 'The release; null when refused.');
const draftAnswer = mutationAnswer('ProgrammeReleaseDraft', { release }, draftRelease.refusals, {
  description: 'The draft.',
});
const checkAnswer = mutationAnswer('ProgrammeReleaseCheck', { release }, checkRelease.refusals, {
  description: 'The release as checked, or everything that is wrong with it and where.',
});
const announceAnswer = mutationAnswer('ProgrammeReleaseAnnounce', { release }, announceRelease.refusals, {
  description: 'The release as announced, with the number of members it touches.',
});
const pilotAnswer = mutationAnswer('ProgrammeReleasePilot', { release }, pilotRelease.refusals, {
  description: 'The release that is tried out.',
});

/** The steps of a release: written, checked, announced, or tried out first (rulebook CONV-7). */
@Resolver()
export class ProgrammeReleaseMutations {
  constructor(
    private readonly unit: UnitOfWork<ProgrammesPorts>,
    private readonly lookups: ReleaseLookups,
  ) {}

  @Requires('programmes:write')
  @Mutation(() => draftAnswer.Payload, {
    description:
      'Writes a release of the OEM, a region or a dealer down, or writes a draft again; nothing counts before it is announced.',
  })
  async programmeReleaseDraft(
    @Arg('input', () => ProgrammeReleaseDraftInput, { description: 'The release.' })
    { idempotencyKey, level, ...input }: ProgrammeReleaseDraftInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof draftAnswer>> {
    const outcome = await draftRelease(this.unit)(deciderOf(context), idempotencyKey, {
      releaseId: input.releaseId ?? null,
      scope: level,
      scopeId: input.scopeId ?? null,
      effectiveOn: input.effectiveOn,
      template: input.template ?? null,
      values: input.values.map(({ path, json }) => ({ path, json })),
      removed: input.removed,
      note: input.note,
    });
    return answered(context, draftAnswer, outcome, ({ answer }) => this.shownAs(context, answer.releaseId));
  }

  @Requires('programmes:write')
  @Mutation(() => checkAnswer.Payload, {
    description:
      'Checks a draft for gaps, overlaps, unreachable tiers and contradicting paths, and says where.',
  })
  async programmeReleaseCheck(
    @Arg('input', () => ProgrammeReleaseCheckInput, { description: 'Which one.' })
    { idempotencyKey, releaseId }: ProgrammeReleaseCheckInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof checkAnswer>> {
    const outcome = await checkRelease(this.unit)(deciderOf(context), idempotencyKey, { releaseId });
    return answered(context, checkAnswer, outcome, ({ answer }) => this.shownAs(context, answer.releaseId));
  }

  @Requires('programmes:write')
  @Mutation(() => announceAnswer.Payload, {
    description:
      'Announces a checked release and publishes it: every service judges by it from its first day on (rulebook CONV-3, MEM-05).',
  })
  async programmeReleaseAnnounce(
    @Arg('input', () => ProgrammeReleaseAnnounceInput, { description: 'Which one.' })
    { idempotencyKey, releaseId }: ProgrammeReleaseAnnounceInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof announceAnswer>> {
    const outcome = await announceRelease(this.unit)(deciderOf(context), idempotencyKey, { releaseId });
    return answered(context, announceAnswer, outcome, ({ answer }) =>
      this.shownAs(context, answer.releaseId),
    );
  }

  @Requires('programmes:write')
  @Mutation(() => pilotAnswer.Payload, {
    description: 'Tries a checked release of the OEM or a region out at a few dealers (rulebook CONV-7).',
  })
  async programmeReleasePilot(
    @Arg('input', () => ProgrammeReleasePilotInput, { description: 'Which one, and where.' })
    { idempotencyKey, ...input }: ProgrammeReleasePilotInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof pilotAnswer>> {
    const outcome = await pilotRelease(this.unit)(deciderOf(context), idempotencyKey, { ...input });
    return answered(context, pilotAnswer, outcome, ({ answer }) => this.shownAs(context, answer.releaseId));
  }

  private async shownAs(context: GraphContext, releaseId: string) {
    return { release: await this.lookups.release(context, releaseId) };
  }
}

/** An operator decides for the OEM and for regions, a manager for the own dealer. */
function deciderOf(context: GraphContext): AnyCaller {
  return context.principal.kind === 'OPERATOR' ? platformCallerOf(context) : callerOf(context);
}
