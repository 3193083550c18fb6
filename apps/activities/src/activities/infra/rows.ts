import { pick } from '../../network';
import type { Row } from '../../network';
import type { Activity } from '../domain/activity';
import type { Registration } from '../domain/registration';

const ACTIVITY: readonly (keyof Activity)[] = [
  'id',
  'dealerId',
  'kind',
  'titleZh',
  'titleEn',
  'isMembersOnly',
  'capacity',
  'seatsTaken',
  'startsAt',
  'endsAt',
  'heldOn',
  'state',
  'sequence',
  'publishedAt',
  'traceId',
];

const REGISTRATION: readonly (keyof Registration)[] = [
  'id',
  'dealerId',
  'activityId',
  'customerId',
  'membershipId',
  'companionCount',
  'state',
  'registeredAt',
  'checkedInAt',
  'traceId',
];

export const activityOf = (row: Row): Activity => pick(row, ACTIVITY);
export const registrationOf = (row: Row): Registration => pick(row, REGISTRATION);
