import { pick } from '../../network';
import type { Row } from '../../network';
import type { Message } from '../domain/message';

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

export const messageOf = (row: Row): Message => pick(row, MESSAGE);
