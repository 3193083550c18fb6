import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { CustomerBook, HoldVehicle } from '../../customers';
import type { MembershipBook } from '../../memberships';
import type { DealerRecord, NetworkBook, StaffRole } from '../../network';
import type { Department } from '../domain/department';
import type { Judged, ProposalRules } from '../domain/recommendation';
import type { RecruitmentTarget } from '../domain/recruitment';
import type { StickerAgreement } from '../domain/sticker';

/** A proposal as it is kept: who, whom, when, which way in, and the answer (rulebook MEM-11). */
export interface Recommendation extends Judged {
  readonly recommendationId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly staffMemberId: string;
  readonly staffRole: StaffRole;
  readonly department: Department;
  readonly wayIn: string;
  /** Counts the proposals to the customer. */
  readonly sequence: number;
}

/** By whom, when and under which trace something was written. */
export interface WrittenBy {
  readonly dealerId: string;
  readonly staffMemberId: string | null;
  readonly at: Date;
  readonly traceId: string;
}

/** Proposals of a dealer. The caller holds the customer, so they are recorded one after the other. */
export interface RecommendationBook {
  /** The newest refusal up to a day, and how many proposals there are. */
  standingOf(
    dealerId: string,
    customerId: string,
    upTo: LocalDate,
  ): Promise<{ readonly declinedOn: LocalDate | null; readonly count: number }>;
  add(recommendation: Recommendation, by: WrittenBy): Promise<void>;
}

export interface TargetBook {
  keep(target: RecruitmentTarget, by: WrittenBy): Promise<void>;
}

/** Agreements about stickers. The caller holds the vehicle. */
export interface StickerBook {
  /** The agreement of a vehicle that is not withdrawn, and the number of the last step of any. */
  ofVehicle(
    dealerId: string,
    vehicleId: string,
  ): Promise<{ readonly open: StickerAgreement | undefined; readonly lastVersion: number }>;
  /** An agreement with its row locked. */
  lock(dealerId: string, stickerAgreementId: string): Promise<StickerAgreement | undefined>;
  /** Writes the agreement and the step it took. */
  keep(agreement: StickerAgreement, by: WrittenBy): Promise<void>;
}

/** The numbers of recruiting in force at a dealer on a day (rulebook CONV-3). */
export type RecruitingRulesOn = (
  dealer: DealerRecord,
  day: LocalDate,
) => ProposalRules & { readonly askWithinMonths: number; readonly version: string };

/** What the use cases of recruiting work on within one transaction. */
export interface RecruitingPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'staffMember'>;
  readonly customers: Pick<CustomerBook, 'applicant'>;
  readonly memberships: Pick<MembershipBook, 'heldBy' | 'activatedOn'>;
  readonly holdVehicle: HoldVehicle;
  readonly recommendations: RecommendationBook;
  readonly targets: TargetBook;
  readonly stickers: StickerBook;
  readonly rulesOn: RecruitingRulesOn;
  readonly ids: IdSource;
}
