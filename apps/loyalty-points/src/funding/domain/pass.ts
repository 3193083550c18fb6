import type { LocalDate } from '@autoclub/domain-kit';

/** Where points stand that pass from a card of one dealer to a card of another (rulebook PTS-13). */
export const PASS_STATUSES = ['UNDER_WAY', 'ARRIVED', 'RETURNED'] as const;
export type PassStatus = (typeof PASS_STATUSES)[number];

/** Decided once. */
export const passTransitions: Readonly<Record<PassStatus, readonly PassStatus[]>> = {
  UNDER_WAY: ['ARRIVED', 'RETURNED'],
  ARRIVED: [],
  RETURNED: [],
};

/** Why points came back instead of arriving. */
export const RETURN_REASONS = ['CARD_NOT_FOUND', 'CARD_NOT_IN_FORCE'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Points that a member takes to a card of another dealer, to be spent there. */
export interface PointsPass {
  readonly passId: string;
  /** The dealer whose card gives them. */
  readonly dealerId: string;
  readonly membershipId: string;
  readonly accountId: string;
  readonly toDealerId: string;
  readonly toMembershipId: string;
  readonly points: number;
  readonly status: PassStatus;
  readonly returnReason: ReturnReason | null;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly requestedOn: LocalDate;
  readonly decidedAt: Date | null;
  readonly traceId: string;
}

/** The pass once it is decided. */
export function decidedPass(
  pass: PointsPass,
  status: PassStatus,
  decision: { readonly returnReason: ReturnReason | null; readonly at: Date },
): PointsPass {
  if (!passTransitions[pass.status].includes(status))
    throw new Error(`A pass that is ${pass.status} does not become ${status}.`);
  return { ...pass, status, returnReason: decision.returnReason, decidedAt: decision.at };
}
