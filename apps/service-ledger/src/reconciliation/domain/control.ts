import {
  commonRefusals,
  defineRefusals,
  type LocalDate,
  type RefusalOf,
  rowRefusals,
} from '@autoclub/domain-kit';
import type { Money } from '@autoclub/domain-kit';

/** What a dealer's system says of one of its orders in the control file of a day (rulebook SVC-22). */
export interface ControlOrder {
  readonly roNumber: string;
  /** The business day on which that system settled it. */
  readonly settledOn: LocalDate;
  /** What all payers have to pay, before anything was given back. */
  readonly payable: Money;
  /** What of it was paid with points; null where the system does not know. */
  readonly pointsPaid: Money | null;
  /** Whether the system takes back that it has the order. */
  readonly isWithdrawn: boolean;
}

export const controlRowRefusals = defineRefusals({
  ...rowRefusals.texts,
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DATE_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
  ),
});
export type ControlRowRefusal = RefusalOf<typeof controlRowRefusals>;

/** Whether a system says again what it has said before. */
export function isSameControl(a: ControlOrder, b: ControlOrder): boolean {
  return (
    a.settledOn === b.settledOn &&
    a.payable.amountMinor === b.payable.amountMinor &&
    a.pointsPaid?.amountMinor === b.pointsPaid?.amountMinor &&
    a.isWithdrawn === b.isWithdrawn
  );
}
