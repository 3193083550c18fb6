/** How far the delivery of a message has come (rulebook ACT-08). */
export const MESSAGE_STATES = ['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'SUPPRESSED'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A provider that only takes a message over leaves it SENT; one that knows it arrived says DELIVERED. */
export const messageTransitions: Readonly<Record<MessageState, readonly MessageState[]>> = {
  QUEUED: ['SENDING', 'SUPPRESSED'],
  SENDING: ['SENDING', 'SENT', 'DELIVERED', 'QUEUED', 'FAILED', 'SUPPRESSED'],
  SENT: ['DELIVERED', 'FAILED'],
  DELIVERED: [],
  FAILED: [],
  SUPPRESSED: [],
};

/** Nothing more happens to a message in such a state; of one that is SENT a report may still come. */
export function isClosing(state: MessageState): boolean {
  return messageTransitions[state].length === 0;
}
