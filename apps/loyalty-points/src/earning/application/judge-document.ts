import { type MembershipFact, membershipOn } from '../../memberships';
import type { Dealer } from '../../network';
import type { EarningDocument } from '../domain/earning-document';
import { type Judgement, judge } from '../domain/judgement';
import type { ProgrammeFor } from './ports';

/** What has to be known to judge a document. */
export interface Circumstances {
  readonly dealer: Dealer;
  readonly facts: readonly MembershipFact[];
  readonly programmeFor: ProgrammeFor;
  /** The card it has earned for; null when it has not. */
  readonly earnedFor?: string | null;
}

/**
 * Judges a document by the programme and the membership of its business day. Posting, preview and proof all use this
 * function, so a preview cannot promise what posting would not give (rulebook PTS-12, PTS-14).
 */
export function judgeDocument(
  document: EarningDocument,
  { dealer, facts, programmeFor, earnedFor = null }: Circumstances,
): Judgement {
  const programme = programmeFor(dealer, document.businessDay);
  return judge(document, membershipOn(facts, document.businessDay, earnedFor), programme);
}
