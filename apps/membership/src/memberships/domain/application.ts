import {
  accepted,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type Refusal,
} from '@autoclub/domain-kit';
import { type TextFault, textFaults } from '../../kernel';
import { tierOf, type TierScheme, validityFrom, type WayInFault, wayInOf } from '../../tiers';
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

export type WishFault = WayInFault | 'TIER_UNKNOWN' | 'AMOUNT_NEGATIVE';

/** Why the wish cannot be an application under the scheme of the day; nothing when it can. */
export function wishFaults(wish: Wish, scheme: TierScheme): readonly Refusal<WishFault>[] {
  const tier = tierOf(scheme, wish.tier);
  if (!tier) return [{ code: 'TIER_UNKNOWN', field: ['tier'], facts: { tier: wish.tier } }];
  if (wish.feePaid.amountMinor < 0) return [{ code: 'AMOUNT_NEGATIVE', field: ['feePaid'] }];
  const way = wayInOf(wish.wayIn);
  if (!way?.isForJoining)
    return [{ code: 'WAY_IN_NOT_OPEN', field: ['wayIn'], facts: { tier: wish.tier, wayIn: wish.wayIn } }];
  return way.obstacles(tier, { ...wish, qualifyingPoints: 0 });
}

export type TransitionFault = 'STATUS_NOT_ALLOWED';

function step(
  membership: Membership,
  command: ApplicationCommand,
): Outcome<Membership, Refusal<TransitionFault>> {
  const status = applicationStatusOf(membership.status);
  const after = applicationAfter(status, command);
  if (after) return accepted({ ...membership, status: membershipStatusOf(after) });
  return refused({ code: 'STATUS_NOT_ALLOWED', field: ['membershipId'], facts: { status } });
}

/** Hands the application in, with further documents if there are any. */
export function submit(
  membership: Membership,
  further: readonly MembershipDocument[],
): Outcome<Membership, Refusal<TransitionFault>> {
  return step(withFurther(membership, further), 'submit');
}

export interface Approval {
  readonly further: readonly MembershipDocument[];
  readonly memberNumber: string;
  readonly today: LocalDate;
}

/** Approves: the card is issued and the membership runs from the day on. A missing document blocks, by its name. */
export function approve(
  membership: Membership,
  { further, memberNumber, today }: Approval,
  scheme: TierScheme,
): Outcome<
  Membership & { readonly card: Card },
  Refusal<TransitionFault | 'TIER_UNKNOWN' | 'DOCUMENT_MISSING'>
> {
  const stepped = step(withFurther(membership, further), 'approve');
  if (!stepped.ok) return stepped;
  const approved = stepped.value;
  const tier = tierOf(scheme, approved.tier);
  if (!tier)
    return refused({ code: 'TIER_UNKNOWN', field: ['membershipId'], facts: { tier: approved.tier } });
  const { isInsuredHere, documents } = approved.application;
  const missing = missingDocuments(tier, isInsuredHere, documents);
  if (missing.length > 0)
    return refused(
      ...missing.map((kind) => ({
        code: 'DOCUMENT_MISSING' as const,
        field: ['documents'],
        facts: { kind },
      })),
    );
  const validity = validityFrom(today, tier);
  const card = { memberNumber, activatedOn: today, joinedTier: tier.code, validity, upgrades: [] };
  return accepted({ ...approved, card });
}

/** Rejects, with the reason that the applicant is told. */
export function reject(
  membership: Membership,
  reason: string,
): Outcome<Membership, Refusal<TransitionFault | TextFault>> {
  const faults = textFaults(reason, ['reason'], 500);
  if (faults.length > 0) return refused(...faults);
  const stepped = step(membership, 'reject');
  if (!stepped.ok) return stepped;
  return accepted({
    ...stepped.value,
    application: { ...membership.application, rejectionReason: reason.trim() },
  });
}

function withFurther(membership: Membership, further: readonly MembershipDocument[]): Membership {
  const { application } = membership;
  return {
    ...membership,
    application: { ...application, documents: withDocuments(application.documents, further) },
  };
}
