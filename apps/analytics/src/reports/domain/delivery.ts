/*
 * What becomes of a copy of a report after an attempt to send it (rulebook ANA-09). No copy is sent twice: where it is
 * not known whether the server took it, it is given up.
 */

export const DELIVERY_STATES = ['WAITING', 'SENDING', 'SENT', 'FAILED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** As a server of mail answers: perhaps the next time, not reached, never, never and the address is dead. */
export type FailureKind = 'RETRY' | 'AWAY' | 'REFUSED' | 'BOUNCED';

export interface Failure {
  readonly kind: FailureKind;
  readonly code: string;
}

/** A copy that was not taken: tried again from an instant on, or given up. */
export interface AfterFailure {
  readonly state: 'WAITING' | 'FAILED';
  readonly attempts: number;
  readonly dueAt: Date;
  readonly failureCode: string;
}

export const MOST_ATTEMPTS = 6;
const FIRST_WAIT_MS = 30_000;
/** An absent server is asked so often; it costs no attempt. */
const AWAY_WAIT_MS = 300_000;
/** A report is news for some days; then it is not sent any more. */
const OUT_OF_DATE_MS = 3 * 86_400_000;

/** After 30 seconds, then ever twice as long, six attempts in all; while the server is away every five minutes. */
export function afterFailure(
  { kind, code }: Failure,
  attempts: number,
  times: { readonly plannedAt: Date; readonly now: Date },
): AfterFailure {
  const { plannedAt, now } = times;
  const waiting = (waitMs: number, counted: number): AfterFailure => ({
    ...{ state: 'WAITING', attempts: counted, failureCode: code },
    dueAt: new Date(now.getTime() + waitMs),
  });
  const isOld = now.getTime() - plannedAt.getTime() >= OUT_OF_DATE_MS;
  if (!isOld && kind === 'AWAY') return waiting(AWAY_WAIT_MS, attempts - 1);
  if (!isOld && kind === 'RETRY' && attempts < MOST_ATTEMPTS)
    return waiting(FIRST_WAIT_MS * 2 ** (attempts - 1), attempts);
  return { state: 'FAILED', attempts, failureCode: code, dueAt: now };
}
