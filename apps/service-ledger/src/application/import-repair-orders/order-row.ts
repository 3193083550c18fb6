import type { LineKind, OrderKind, Payer } from '../../domain/repair-order';

/**
 * One repair order of an export: the dealer system's own numbers, amounts as decimal text in the dealer's
 * currency.
 */
export interface OrderRow {
  readonly roNumber: string;
  readonly revision: number;
  readonly customerNumber: string;
  readonly vehicleNumber: string;
  readonly kind: OrderKind;
  readonly openedAt: Date;
  readonly settledAt: Date;
  readonly mileageKm?: number | null;
  readonly mileageReason?: string | null;
  readonly serviceAdvisorNumber?: string | null;
  readonly lines: readonly OrderRowLine[];
  readonly discountApproval?: { readonly staffNumber: string; readonly reason: string } | null;
}

export interface OrderRowLine {
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly description?: string | null;
  readonly listAmount: string;
  readonly discountAmount?: string | null;
}
