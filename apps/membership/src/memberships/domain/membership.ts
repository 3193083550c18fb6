import type { LocalDate, Money, Period } from '@autoclub/domain-kit';
import type { Rejudged, Standing, StandingUpgrade } from '../../tiers';
import type { ApplicationStatus } from './application.transitions';
import type { MembershipDocument } from './membership-documents';

/**
 * A membership from the first draft of its application on: one customer in the club of one dealer, with the card that
 * approval issues (rulebook MEM-01).
 */
export interface Membership {
  readonly membershipId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly status: MembershipStatus;
  readonly source: MembershipSource;
  /** The membership of the member who introduced the customer; null for every other source. */
  readonly referrerMembershipId: string | null;
  readonly wayIn: string;
  readonly feePaid: Money;
  /** The tier applied for, then the tier held. */
  readonly tier: string;
  readonly application: Application;
  /** What approval issued; null before. */
  readonly card: Card | null;
  /** Newest value of the qualifying counter that has arrived (rulebook MEM-04). */
  readonly qualifyingPoints: number;
  /** Version of the points account with that value; zero before the first posting. */
  readonly pointsSequence: number;
  /** Number of the last event published about this membership. */
  readonly version: number;
}

export interface Application {
  readonly isInsuredHere: boolean;
  readonly documents: readonly MembershipDocument[];
  readonly rejectionReason: string | null;
}

export interface Card {
  readonly memberNumber: string;
  readonly activatedOn: LocalDate;
  /** The tier that the card was issued with. */
  readonly joinedTier: string;
  readonly validity: Period;
  /** The first day whose referrals count as made in the present tier (rulebook MEM-03). */
  readonly inTierFrom: LocalDate;
  /**
   * Upgrades since the joining or the last renewal, oldest first (rulebook MEM-04). Facts are judged from before the
   * first of them; what gives the card a new period keeps the tier by leaving this list empty.
   */
  readonly upgrades: readonly StandingUpgrade[];
}

/** Where the membership stands; undefined before its card is issued. */
export function standingOf({ tier, card }: Membership): Standing | undefined {
  return card
    ? { tier, validity: card.validity, inTierFrom: card.inTierFrom, upgrades: card.upgrades }
    : undefined;
}

/** The membership as judged, after so many changes that are published. */
export function withStanding(
  membership: Membership,
  { standing, known }: Rejudged['after'],
  published: number,
): Membership {
  const { tier, ...ofCard } = standing;
  const { card, version } = membership;
  const { qualifyingPoints, pointsSequence } = known;
  return {
    ...membership,
    tier,
    card: card && { ...card, ...ofCard },
    qualifyingPoints,
    pointsSequence,
    version: version + published,
  };
}

/**
 * DRAFT, SUBMITTED and REJECTED are those of the application; an approved one makes the membership ACTIVE, until it
 * lapses or its fee is given back.
 */
export const MEMBERSHIP_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'REJECTED',
  'ACTIVE',
  'LAPSED',
  'REFUNDED',
] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** How the customer came to the club (rulebook MEM-01). */
export const MEMBERSHIP_SOURCES = ['CAR_PURCHASE', 'REFERRAL', 'APPLICATION', 'CAMPAIGN', 'IMPORT'] as const;
export type MembershipSource = (typeof MEMBERSHIP_SOURCES)[number];

export function applicationStatusOf(status: MembershipStatus): ApplicationStatus {
  return status === 'DRAFT' || status === 'SUBMITTED' || status === 'REJECTED' ? status : 'APPROVED';
}

export function membershipStatusOf(status: ApplicationStatus): MembershipStatus {
  return status === 'APPROVED' ? 'ACTIVE' : status;
}
