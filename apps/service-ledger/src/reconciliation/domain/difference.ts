import { addDays, type LocalDate, type Money } from '@autoclub/domain-kit';

/** How the three books can differ in one order (rulebook SVC-22). */
export const DIFFERENCE_REASONS = [
  'MISSING_IN_LEDGER',
  'MISSING_IN_DMS',
  'DAY_DIFFERS',
  'AMOUNT_DIFFERS',
  'POINTS_PAID_DIFFER',
  'NOT_JUDGED_YET',
  'CARD_DIFFERS',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** What the points made of an order, as loyalty-points publishes it. */
export type EarningOutcome = 'EARNED' | 'BELOW_ONE_STEP' | 'NOT_A_MEMBER' | 'NOT_ELIGIBLE';

/** One order in the three books; a part is null where that book does not have it. */
export interface ThreeWay {
  /** The day the dealer's system says; that of the ledger where the system does not have the order. */
  readonly day: LocalDate;
  readonly roNumber: string;
  readonly dms: { readonly payable: Money; readonly pointsPaid: Money | null } | null;
  readonly ledger: {
    readonly repairOrderId: string;
    readonly businessDay: LocalDate;
    readonly payable: Money;
    readonly pointsPaid: Money;
    readonly isMember: boolean;
  } | null;
  readonly earning: { readonly outcome: EarningOutcome; readonly points: number } | null;
}

/** Every way in which the books differ in an order, in the order of {@link DIFFERENCE_REASONS}. */
export function differencesOf(order: ThreeWay, judgedSince: LocalDate): readonly DifferenceReason[] {
  const { dms, ledger, earning } = order;
  if (!ledger) return ['MISSING_IN_LEDGER'];
  const isPaidOtherwise =
    dms !== null && dms.pointsPaid !== null && dms.pointsPaid.amountMinor !== ledger.pointsPaid.amountMinor;
  const found: Readonly<Record<DifferenceReason, boolean>> = {
    MISSING_IN_LEDGER: false,
    MISSING_IN_DMS: dms === null,
    DAY_DIFFERS: dms !== null && ledger.businessDay !== order.day,
    AMOUNT_DIFFERS: dms !== null && dms.payable.amountMinor !== ledger.payable.amountMinor,
    POINTS_PAID_DIFFER: isPaidOtherwise,
    NOT_JUDGED_YET: earning === null && ledger.businessDay >= judgedSince,
    CARD_DIFFERS: earning !== null && isOtherCard(earning.outcome, ledger.isMember),
  };
  return DIFFERENCE_REASONS.filter((reason) => found[reason]);
}

/** An order that cannot earn says nothing of a card. */
function isOtherCard(outcome: EarningOutcome, isMember: boolean): boolean {
  if (outcome === 'NOT_ELIGIBLE') return false;
  return (outcome === 'NOT_A_MEMBER') === isMember;
}

/**
 * The first day whose orders must have been judged: loyalty-points publishes what is news, and what it made of older
 * orders does not arrive here.
 */
export function judgedSince(today: LocalDate, newsDays: number): LocalDate {
  return addDays(today, -newsDays);
}
