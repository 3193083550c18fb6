import type { MessageState } from './message.transitions';

/*
 * A message to a person (rulebook ACT-07, ACT-08). It keeps the facts its text is made from and no personal data; the
 * provider knows how to reach the person.
 */

export type Channel = 'SMS' | 'EMAIL' | 'PHONE' | 'POST';
export type Purpose = 'SERVICE' | 'MARKETING';

export interface Message {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  /** Why it is sent, such as `SETTLEMENT:ror_…`; never two messages for one reason. */
  readonly reason: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  /** The code of the template that makes its text. */
  readonly template: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly state: MessageState;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly sentAt: Date | null;
  /** Why the last attempt failed; a code, never a provider's text. */
  readonly failureCode: string | null;
  readonly createdAt: Date;
  readonly traceId: string;
}
