import type { Kpi } from '../kpi';
import { activityCoverage } from './activity-coverage.rule';
import { inactiveMemberRatio } from './inactive-member-ratio.rule';
import { membershipRenewalRate } from './membership-renewal-rate.rule';
import { membershipsRecruitedByTier } from './memberships-recruited-by-tier.rule';
import { membershipsRecruited } from './memberships-recruited.rule';
import { participationRate } from './participation-rate.rule';
import { referredCars } from './referred-cars.rule';
import { spendPerMember } from './spend-per-member.rule';
import { valueEnjoyedPerMember } from './value-enjoyed-per-member.rule';

export const membersKpis: readonly Kpi[] = [
  membershipsRecruited,
  participationRate,
  membershipRenewalRate,
  membershipsRecruitedByTier,
  referredCars,
  inactiveMemberRatio,
  spendPerMember,
  activityCoverage,
  valueEnjoyedPerMember,
];
