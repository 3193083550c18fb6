import type { LocalDate } from '@autoclub/domain-kit';

/*
 * Whom a member of staff should contact, why, by when and how (rulebook ACT-14). Each reason is one row, however often
 * its event comes; what happens at its source closes it again.
 */

export const NEXT_ACTION_REASONS = [
  'RECOMMENDATION',
  'FOLLOW_UP',
  'ROSTER',
  'ABOUT_TO_BE_LOST',
  'REMINDER',
  'CAMPAIGN',
  'COMPLAINT',
  'DECLINED_WORK',
  'CALL_BACK',
] as const;
export type NextActionReason = (typeof NEXT_ACTION_REASONS)[number];

/** `DONE`: somebody recorded an outcome. `DROPPED`: its source is done, or something newer took its place. */
export type NextActionState = 'OPEN' | 'DONE' | 'DROPPED';

/** How a customer is met: by telephone, at home. */
export type NextActionChannel = 'PHONE' | 'HOME_VISIT';

/** What came of an action that is done. */
export const NEXT_ACTION_OUTCOMES = ['AGREED', 'DECLINED', 'NO_LONGER_NEEDED'] as const;
export type NextActionOutcome = (typeof NEXT_ACTION_OUTCOMES)[number];

/** Why an action is put off. */
export type SnoozeGround = 'NOT_REACHED' | 'LATER';

/** Days, codes and amounts that the explanation is made from; nothing that names a person. */
export type ActionFacts = Readonly<Record<string, string | null>>;

/** A reason to contact somebody, as an event gives it. */
export interface Reason {
  readonly dealerId: string;
  readonly reason: NextActionReason;
  /** What gave rise to it; a second event about the same is the same row. */
  readonly sourceId: string;
  /** Of several rows of one thread only the latest is open, such as of several calls to one customer. */
  readonly thread: string;
  /** The place within the thread; text that sorts like time. */
  readonly place: string;
  readonly customerId: string;
  /** Who should; null for the pool of the desk. */
  readonly staffMemberId: string | null;
  readonly channel: NextActionChannel;
  /** The business day of the fact; a visit on a later day closes what a visit can close. */
  readonly arisenOn: LocalDate;
  /** The day from which it is on the list. */
  readonly showOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly facts: ActionFacts;
  /** False for what only closes the rest of its thread. */
  readonly isOpen: boolean;
  readonly traceId: string;
}

export interface NextAction extends Omit<Reason, 'isOpen' | 'thread' | 'place'> {
  readonly id: string;
  readonly state: NextActionState;
  readonly outcome: NextActionOutcome | null;
  readonly closedById: string | null;
  readonly closedAt: Date | null;
  /** How often it was put off because nobody answered. */
  readonly attemptCount: number;
}

/** What a visit to the store settles, whatever the staff wrote down. */
export const CLOSED_BY_A_VISIT: readonly NextActionReason[] = [
  'ABOUT_TO_BE_LOST',
  'REMINDER',
  'CAMPAIGN',
  'CALL_BACK',
  'DECLINED_WORK',
];
