import type { ClubActivitiesActivityQuery } from '../../generated/club-activities';

/** An activity as its page has it. */
export type Activity = NonNullable<ClubActivitiesActivityQuery['activity']>;

/** A part of the page of an activity. */
export interface OfActivity {
  readonly activity: Activity;
  /** After a command, so that the page asks again. */
  readonly onChanged: () => void;
}
