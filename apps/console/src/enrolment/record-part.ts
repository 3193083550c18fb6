import type { EnrolmentCustomerFragment } from '../generated/enrolment';

/** What each part of a record is given. */
export interface RecordPartProps {
  readonly of: EnrolmentCustomerFragment;
  /** Looks at the record again, shortly and often, until it is as it is to be. */
  readonly reload: (hasArrived: (record: EnrolmentCustomerFragment) => boolean) => Promise<boolean>;
}
