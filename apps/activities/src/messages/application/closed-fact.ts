import { businessDayOf, money, writtenAmount } from '@autoclub/domain-kit';
import { messageClosed } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Message } from '../domain/message';

/** A closed message with what its event says besides. */
export interface ClosedMessage {
  readonly message: Message;
  readonly regionId: string;
  readonly timeZone: string;
  /** The membership in force when it was closed; null for none. */
  readonly membershipId: string | null;
  /** When, by the dealer's clock. */
  readonly now: Date;
}

/** `message-closed`: nothing more will happen to a message; it closes once (rulebook ACT-08). */
export function closedFact({ message, regionId, timeZone, membershipId, now }: ClosedMessage): Fact {
  const { id: messageId, dealerId, customerId, traceId } = message;
  return {
    contract: messageClosed,
    data: {
      messageId,
      ...{ dealerId, customerId, membershipId },
      reason: message.about,
      ruleCode: message.ruleCode,
      templateCode: message.template,
      channel: message.channel,
      purpose: message.purpose,
      campaignId: message.campaignId,
      state: PUBLISHED[message.state],
      stateReasonCode: message.failureCode,
      attemptCount: message.attempts,
      costAmount: writtenAmount(money(message.costMinor)),
      queuedAt: message.createdAt.toISOString(),
      closedAt: now.toISOString(),
      closedOn: businessDayOf(now, timeZone),
    },
    sequence: 1,
    home: { dealerId, regionId },
    cause: { traceId, eventId: messageId },
  };
}

/** The state a message is published in; those that go on are never closed. */
const PUBLISHED = {
  QUEUED: 'NOT_SENT',
  SENDING: 'NOT_SENT',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  FAILED: 'FAILED',
  SUPPRESSED: 'NOT_SENT',
} as const;
