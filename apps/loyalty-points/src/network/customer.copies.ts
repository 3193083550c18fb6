import { copyTable } from '@autoclub/persistence';

/**
 * Whether a customer is a person or a company (rulebook CONV-8), and how many others have the same phone (rulebook
 * PTS-15); the number in the dealer's system, by which files name it (rulebook SVC-22); no name, and no number to call.
 */
export const customerTable = copyTable({
  name: 'customer',
  key: ['dealerId', 'customerId'],
  columns: ['kind', 'sharedContactCount', 'externalSystem', 'externalNumber'],
});

/** Which customer a member of staff is, if any (rulebook PTS-15). */
export const staffTable = copyTable({
  name: 'staff_member',
  key: ['dealerId', 'staffMemberId'],
  columns: ['ownCustomerId'],
});
