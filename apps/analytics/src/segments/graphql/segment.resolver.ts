import type { LocalDate } from '@autoclub/domain-kit';
import {
  askedPeriod,
  businessDay,
  ConnectionArgs,
  DateRangeInput,
  type GraphContext,
  LocalDateScalar,
  pageRequest,
  presentRefusals,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { askerOf } from '../../figures/graph';
import { asOfDay, NATION_TIME_ZONE } from '../../network';
import { CustomerEntity, DealerEntity } from '../../network/graph';
import type { PreviewPorts, SizeOnDay } from '../application/ports';
import { previewSegment } from '../application/preview-segment';
import { previewRefusals } from '../domain/refusals';
import { SegmentCondition, SegmentConditionInput } from './condition.type';
import type { SegmentLookups } from './lookups';
import { MEMBER_PLACE, presentCondition, SEGMENT_PLACE } from './present';
import * as types from './segment.type';

/** The days of a curve at most. */
const LONGEST_YEARS = 3;
const AS_OF = "The business day; today in the dealer's zone unless given, and never later.";

@Resolver(() => types.SegmentType)
export class SegmentResolver {
  constructor(private readonly lookups: SegmentLookups) {}

  @Requires('customers:read')
  @Query(() => types.SegmentType, {
    nullable: true,
    description: "A segment by id; null for another dealer's (rulebook ANA-06).",
  })
  segment(@Arg('id', () => ID, { description: 'The segment.' }) id: string, @Ctx() context: GraphContext) {
    return this.lookups.segment(context, id);
  }

  @Requires('customers:read')
  @Query(() => types.SegmentConnection, {
    description: 'The segments of the dealer by code (rulebook ANA-06).',
  })
  segments(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('withArchived', () => Boolean, { defaultValue: false, description: 'Also those that have ended.' })
    withArchived: boolean,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.page(context, pageRequest(args, SEGMENT_PLACE), withArchived);
  }

  @FieldResolver(() => SegmentCondition, { description: 'The condition, in the shape it was given in.' })
  condition(@Root() { kept }: types.SegmentType): SegmentCondition {
    return presentCondition(kept.condition);
  }

  @FieldResolver(() => Int, { description: 'Members on a day: those of its last judgement up to then.' })
  memberCount(
    @Root() segment: types.SegmentType,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: AS_OF }) asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<number> {
    return this.lookups.memberCount(context, segment.id, memberDay(asOf, context));
  }

  @FieldResolver(() => types.SegmentMemberConnection, { description: 'The members on a day by id.' })
  members(
    @Root() segment: types.SegmentType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: AS_OF }) asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, MEMBER_PLACE);
    return this.lookups.members(context, segment.id, memberDay(asOf, context), page);
  }

  @FieldResolver(() => [types.SegmentSize], {
    description: 'Its size over time: one entry for each day on which it was judged.',
  })
  sizes(
    @Root() segment: types.SegmentType,
    @Arg('period', () => DateRangeInput, {
      description: `The business days, ${LONGEST_YEARS} years at most.`,
    })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<readonly SizeOnDay[]> {
    return this.lookups.sizes(context, segment.id, askedPeriod(period, LONGEST_YEARS));
  }
}

@Resolver(() => CustomerEntity)
export class SegmentsOfCustomer {
  constructor(private readonly lookups: SegmentLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => [types.SegmentType], {
    nullable: true,
    description: 'The segments the customer is in now, by code (rulebook ANA-06).',
  })
  segments(@Root() customer: CustomerEntity, @Ctx() context: GraphContext): Promise<types.SegmentType[]> {
    return this.lookups.ofCustomer(context, customer.id);
  }
}

@InputType('SegmentPreviewInput', { description: 'A condition to be measured before it is saved.' })
class SegmentPreviewInput {
  @Field(() => SegmentConditionInput, { description: 'The condition.' })
  condition!: SegmentConditionInput;
}

@Resolver(() => DealerEntity)
export class SegmentPreviewResolver {
  constructor(private readonly unit: UnitOfWork<PreviewPorts>) {}

  @Requires('figures:read')
  @FieldResolver(() => types.SegmentPreviewType, {
    nullable: true,
    description: 'How many customers of the dealer meet a condition today (rulebook ANA-06, ANA-08).',
  })
  async segmentPreview(
    @Root() { copy }: DealerEntity,
    @Arg('input', () => SegmentPreviewInput, { description: 'What is measured.' }) input: SegmentPreviewInput,
    @Ctx() context: GraphContext,
  ): Promise<types.SegmentPreviewType> {
    const asked = { dealer: copy, condition: input.condition, asker: askerOf(context) };
    const preview = await previewSegment(this.unit, readerOf(context), asked);
    if (preview.ok) return { ...preview.value, userErrors: [] };
    const { texts } = previewRefusals;
    const refused = presentRefusals(preview.refusals, texts, context.language, types.SegmentPreviewUserError);
    return { asOf: null, customerCount: null, totalCount: null, userErrors: refused };
  }
}

/** The day a list of members is about; stays have no end in the future, so a later day shows those of today. */
function memberDay(asOf: LocalDate | null, context: GraphContext): LocalDate {
  return asOfDay(businessDay(asOf) ?? null, context.now(), NATION_TIME_ZONE);
}
