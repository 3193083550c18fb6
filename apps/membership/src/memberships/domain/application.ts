import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import {
  joiningRefusals,
  joiningWayOf,
  notOpenFacts,
  tierOf,
  tierRefusals,
  type TierScheme,
  validityFrom,
} from '../../tiers';
import { applicationAfter, type ApplicationCommand } from './application.transitions';
import { applicationStatusOf, membershipStatusOf, type Card, type Membership } from './membership';
import { missingDocuments, withDocuments, type MembershipDocument } from './membership-documents';

/** What an applicant asks for, and on what ground (rulebook MEM-01, MEM-03). */
export interface Wish {
  readonly tier: string;
  readonly wayIn: string;
  readonly feePaid: Money;
  readonly hasCarBoughtHere: boolean;
}

export const wishRefusals = defineRefusals({
  ...joiningRefusals.texts,
  ...tierRefusals.texts,
});

/** Why the wish cannot be an application under the scheme of the day; nothing when it can. */
export function wishFaults(wish: Wish, scheme: TierScheme): readonly RefusalOf<typeof wishRefusals>[] {
  const tier = tierOf(scheme, wish.tier);
  if (!tier) return [wishRefusals.no('TIER_UNKNOWN', ['tier'], { tier: wish.tier })];
  const way = joiningWayOf(wish.wayIn);
  if (!way) return [wishRefusals.no('WAY_IN_NOT_OPEN', ['wayIn'], notOpenFacts(tier, { code: wish.wayIn }))];
  return way.obstacles(tier, wish);
}

export const transitionRefusals = defineRefusals({
  STATUS_NOT_ALLOWED: {
    zh: '申请状态为 {status}，不能执行此操作。',
    en: 'The application is {status}; this step is not possible now.',
  },
});
type TransitionRefusal = RefusalOf<typeof transitionRefusals>;

function step(membership: Membership, command: ApplicationCommand): Outcome<Membership, TransitionRefusal> {
  const status = applicationStatusOf(membership.status);
  const after = applicationAfter(status, command);
  if (after) return accepted({ ...membership, status: membershipStatusOf(after) });
  return refused(transitionRefusals.no('STATUS_NOT_ALLOWED', ['membershipId'], { status: { code: status } }));
}

/** Hands the application in, with further documents if there are any. */
export function submit(
  membership: Membership,
  further: readonly MembershipDocument[],
): Outcome<Membership, TransitionRefusal> {
  return step(withFurther(membership, further), 'submit');
}

export interface Approval {
  readonly further: readonly MembershipDocument[];
  readonly memberNumber: string;
  readonly today: LocalDate;
}

export const approvalRefusals = defineRefusals({
  ...transitionRefusals.texts,
  ...tierRefusals.texts,
  DOCUMENT_MISSING: { zh: '缺少材料：{kind}。', en: 'The document {kind} is missing.' },
});

/** Approves: the card is issued and the membership runs from the day on. A missing document blocks, by its name. */
export function approve(
  membership: Membership,
  { further, memberNumber, today }: Approval,
  scheme: TierScheme,
): Outcome<Membership & { readonly card: Card }, RefusalOf<typeof approvalRefusals>> {
  const stepped = step(withFurther(membership, further), 'approve');
  if (!stepped.ok) return stepped;
  const approved = stepped.value;
  const tier = tierOf(scheme, approved.tier);
  if (!tier) return refused(approvalRefusals.no('TIER_UNKNOWN', ['membershipId'], { tier: approved.tier }));
  const { isInsuredHere, documents } = approved.application;
  const missing = missingDocuments(tier, isInsuredHere, documents);
  if (missing.length > 0)
    return refused(
      ...missing.map((kind) =>
        approvalRefusals.no('DOCUMENT_MISSING', ['documents'], { kind: { code: kind } }),
      ),
    );
  const validity = validityFrom(today, tier);
  const card = {
    memberNumber,
    activatedOn: today,
    joinedTier: tier.code,
    validity,
    inTierFrom: today,
    upgrades: [],
  };
  return accepted({ ...approved, card });
}

/** Rejects, with the reason that the applicant is given. */
export function reject(membership: Membership, reason: string): Outcome<Membership, TransitionRefusal> {
  const stepped = step(membership, 'reject');
  if (!stepped.ok) return stepped;
  const application = { ...membership.application, rejectionReason: reason };
  return accepted({ ...stepped.value, application });
}

function withFurther(membership: Membership, further: readonly MembershipDocument[]): Membership {
  const { application } = membership;
  return {
    ...membership,
    application: { ...application, documents: withDocuments(application.documents, further) },
  };
}
