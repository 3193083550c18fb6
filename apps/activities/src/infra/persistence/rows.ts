import type { Activity } from '../../domain/activity';
import type { Message } from '../../domain/message';
import type { Registration } from '../../domain/registration';

/** A row as PostgreSQL names its columns. */
export type Row = Readonly<Record<string, unknown>>;

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

const MESSAGE: readonly (keyof Message)[] = [
  'id',
  'dealerId',
  'customerId',
  'reason',
  'channel',
  'purpose',
  'template',
  'facts',
  'state',
  'dueAt',
  'attempts',
  'sentAt',
  'failureCode',
  'createdAt',
  'traceId',
];

/** Only the fields of the domain, by the names of the domain. */
function pick<T>(row: Row, names: readonly (keyof T & string)[]): T {
  const value: Record<string, unknown> = {};
  for (const name of names) value[name] = row[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  return value as T;
}

export const activityOf = (row: Row): Activity => pick(row, ACTIVITY);
export const registrationOf = (row: Row): Registration => pick(row, REGISTRATION);
export const messageOf = (row: Row): Message => pick(row, MESSAGE);
