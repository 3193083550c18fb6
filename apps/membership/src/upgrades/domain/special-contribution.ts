import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { tierOf, waysInto, type Tier, type TierScheme } from '../../tiers';

export const CONTRIBUTION_STATUSES = ['PROPOSED', 'APPROVED', 'DECLINED'] as const;
export type ContributionStatus = (typeof CONTRIBUTION_STATUSES)[number];

/** What a member has done for the club, for which its named approver may give a tier (rulebook MEM-03). */
export interface SpecialContribution {
  readonly contributionId: string;
  readonly dealerId: string;
  readonly membershipId: string;
  readonly tier: string;
  readonly reason: string;
  /** The member of staff who proposed it; null when the token named none. */
  readonly proposedById: string | null;
  /** The one member of staff who decides, by their own token. */
  readonly approverId: string;
  readonly proposedOn: LocalDate;
  readonly status: ContributionStatus;
  readonly decidedOn: LocalDate | null;
  /** Why it was declined; null unless it was. */
  readonly declineReason: string | null;
}

export const higherTierRefusals = defineRefusals({
  TIER_UNKNOWN: { zh: '未知的会员等级 {tier}。', en: 'The programme has no tier {tier}.' },
  TIER_NOT_HIGHER: {
    zh: '会员已是{held}，{tier}并不更高。',
    en: 'The member has the tier {held} already; {tier} is not above it.',
  },
  WAY_IN_NOT_OPEN: {
    zh: '等级 {tier} 不能通过 {wayIn} 取得。',
    en: 'The way {wayIn} does not lead into the tier {tier}.',
  },
});

/** A tier above the one held into which a way leads; or why it is none. */
export function higherTier(
  scheme: TierScheme,
  held: string,
  { tier: code, wayIn }: { readonly tier: string; readonly wayIn: string },
): Outcome<Tier, RefusalOf<typeof higherTierRefusals>> {
  const tier = tierOf(scheme, code);
  if (!tier) return refused(higherTierRefusals.no('TIER_UNKNOWN', ['tier'], { tier: code }));
  if (tier.rank <= (tierOf(scheme, held)?.rank ?? 0)) {
    const facts = { held: { code: held }, tier: { code } };
    return refused(higherTierRefusals.no('TIER_NOT_HIGHER', ['tier'], facts));
  }
  if (waysInto(tier).some((way) => way.code === wayIn && way.rising !== undefined)) return accepted(tier);
  const facts = { tier: { code }, wayIn: { code: wayIn } };
  return refused(higherTierRefusals.no('WAY_IN_NOT_OPEN', ['tier'], facts));
}

export const decisionRefusals = defineRefusals({
  CONTRIBUTION_NOT_FOUND: { zh: '未找到该特殊贡献。', en: 'There is no such special contribution.' },
  CONTRIBUTION_DECIDED: { zh: '该特殊贡献已有决定。', en: 'The special contribution was decided already.' },
  NOT_THE_APPROVER: {
    zh: '只有指定的负责人本人可以决定。',
    en: 'Only the named approver decides, by their own token.',
  },
});

/** Whether this member of staff may decide about it now. */
export function decidable(
  contribution: SpecialContribution | undefined,
  staffMemberId: string | null,
): Outcome<SpecialContribution, RefusalOf<typeof decisionRefusals>> {
  if (!contribution) return refused(decisionRefusals.no('CONTRIBUTION_NOT_FOUND', ['contributionId']));
  if (staffMemberId !== contribution.approverId) return refused(decisionRefusals.no('NOT_THE_APPROVER'));
  if (contribution.status !== 'PROPOSED')
    return refused(decisionRefusals.no('CONTRIBUTION_DECIDED', ['contributionId']));
  return accepted(contribution);
}
