import { codeEnum, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ContributionStatus, SpecialContribution } from '../domain/special-contribution';

export const SpecialContributionStatusEnum = codeEnum<ContributionStatus>(
  'SpecialContributionStatus',
  'Where a special contribution stands.',
  {
    PROPOSED: 'It awaits the decision of its named approver.',
    APPROVED: 'The approver approved it; the tier followed at once.',
    DECLINED: 'The approver declined it, with a reason.',
  },
);

@ObjectType('SpecialContribution', {
  description:
    'What a member has done for the club, for which the named approver may give a tier (rulebook MEM-03).',
})
export class SpecialContributionType {
  @Field(() => ID, { description: 'Opaque id, prefix "spc".' })
  id!: string;

  @Field(() => String, { description: 'The code of the tier that is proposed.' })
  tier!: string;

  @Field(() => String, { description: 'What the contribution is.' })
  reason!: string;

  @Field(() => SpecialContributionStatusEnum, { description: 'Where it stands.' })
  status!: ContributionStatus;

  @Field(() => LocalDateScalar, { description: 'The business day it was proposed on.' })
  proposedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day of the decision; null until then.',
  })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; null unless it was.' })
  declineReason!: string | null;

  readonly record!: SpecialContribution;
}

export function presentContribution(record: SpecialContribution): SpecialContributionType {
  const { contributionId, tier, reason, status, proposedOn, decidedOn, declineReason } = record;
  return { id: contributionId, tier, reason, status, proposedOn, decidedOn, declineReason, record };
}
