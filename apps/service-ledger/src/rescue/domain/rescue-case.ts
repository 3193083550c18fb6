import {
  accepted,
  type LocalDate,
  type Money,
  type Outcome,
  type Refusal,
  refused,
} from '@autoclub/domain-kit';
import { stepRefusals } from './refusals';

/** The steps of a rescue; each keeps its time (rulebook SVC-14). */
export const RESCUE_STATUSES = ['CALLED', 'DISPATCHED', 'ON_SITE', 'CLOSED'] as const;
export type RescueStatus = (typeof RESCUE_STATUSES)[number];

export const RESCUE_OUTCOMES = ['REPAIRED_ON_SITE', 'TOWED', 'CALLED_OFF'] as const;
export type RescueOutcome = (typeof RESCUE_OUTCOMES)[number];

/** Where a case may go; it can be called off before anybody is there. */
export const RESCUE_TRANSITIONS: Readonly<Record<RescueStatus, readonly RescueStatus[]>> = {
  CALLED: ['DISPATCHED', 'CLOSED'],
  DISPATCHED: ['ON_SITE', 'CLOSED'],
  ON_SITE: ['CLOSED'],
  CLOSED: [],
};

/** A rescue on the road. */
export interface RescueCase {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly tier: string | null;
  readonly vehicleId: string;
  readonly status: RescueStatus;
  readonly outcome: RescueOutcome | null;
  readonly calledAt: Date;
  readonly dispatchedAt: Date | null;
  readonly onSiteAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedOn: LocalDate | null;
  readonly responderIds: readonly string[];
  readonly freeKm: number;
  readonly chargedKm: number;
  readonly free: Money;
  readonly charged: Money;
  /** The use of the benefit that the free kilometres are; null for none. */
  readonly entitlementUseId: string | null;
  readonly hadCourtesyCar: boolean;
  readonly repairOrderId: string | null;
  readonly openedById: string | null;
  readonly version: number;
  readonly traceId: string;
}

/** The case one step further, if it may take it. */
export function stepped(
  known: RescueCase,
  to: RescueStatus,
  changes: Partial<RescueCase>,
): Outcome<RescueCase, Refusal<'RESCUE_STATUS_WRONG'>> {
  if (!RESCUE_TRANSITIONS[known.status].includes(to))
    return refused(
      stepRefusals.no('RESCUE_STATUS_WRONG', ['rescueCaseId'], { status: { code: known.status } }),
    );
  return accepted({ ...known, ...changes, status: to, version: known.version + 1 });
}

/** A case is repaired or towed by those who are there, and called off only before that. */
export function outcomeFits({ status }: Pick<RescueCase, 'status'>, outcome: RescueOutcome): boolean {
  return (status === 'ON_SITE') !== (outcome === 'CALLED_OFF');
}
