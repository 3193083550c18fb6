import type { Payer, RepairOrderKind, RepairOrderLineKind } from '../../generated/orders';
import { amountOf, amountText, minorOf } from './amount-text';

/** A line as it stands in the form. */
export interface LineRow {
  readonly kind: RepairOrderLineKind;
  readonly description?: string;
  readonly payer: Payer;
  /** As it was typed. */
  readonly listAmount?: string;
  readonly couponId?: string;
}

/** What the form of an order holds. */
export interface OrderForm {
  readonly roNumber: string;
  readonly kind: RepairOrderKind;
  readonly vehicleId?: string;
  readonly mileageKm?: number | null;
  readonly serviceAdvisorId?: string;
  readonly lines: readonly LineRow[];
  readonly points?: number | null;
}

/** A line that is sent, with the row of the form it came from. */
export interface KeptLine {
  readonly row: number;
  readonly line: {
    readonly kind: RepairOrderLineKind;
    readonly payer: Payer;
    readonly description?: string;
    readonly listAmount: { readonly amount: string };
    readonly couponId?: string;
  };
}

export const FIRST_LINE: LineRow = { kind: 'LABOUR', payer: 'CUSTOMER' };

/** The lines with an amount, in their order: a row that nobody has filled in is none. */
export function keptLines(rows: readonly (LineRow | undefined)[]): KeptLine[] {
  return rows.flatMap((each, row) => {
    const amount = amountText(each?.listAmount);
    if (!each || amount === undefined) return [];
    const { kind, payer, couponId } = each;
    const description = each.description?.trim();
    const line = {
      ...{ kind, payer, listAmount: { amount } },
      ...(description && { description }),
      ...(couponId && { couponId }),
    };
    return [{ row, line }];
  });
}

/** The rows that say something but whose amount cannot be read; an order is not sent with them. */
export function unreadableRows(rows: readonly (LineRow | undefined)[]): number[] {
  return rows.flatMap((each, row) => {
    const isSaid = Boolean(each?.description?.trim()) || Boolean(each?.listAmount?.trim());
    return isSaid && amountText(each?.listAmount) === undefined ? [row] : [];
  });
}

interface Refusal {
  readonly message: string;
  readonly field?: readonly string[] | null;
}

/** Refusals name the lines that were sent; this names the rows of the form. */
export function atRows<Given extends Refusal>(
  refusals: readonly Given[],
  kept: readonly KeptLine[],
): Given[] {
  return refusals.map((each) => {
    const at = each.field?.indexOf('lines') ?? -1;
    const row = kept[Number(each.field?.[at + 1])]?.row;
    if (!each.field || at < 0 || row === undefined) return each;
    return { ...each, field: each.field.map((step, place) => (place === at + 1 ? String(row) : step)) };
  });
}

/** How many points at most pay for an order: no more than there are, and no more than it costs (rulebook PTS-07). */
export function mostPoints(available: number, payable: string, worthOfPoint: string): number {
  const worth = minorOf(worthOfPoint);
  return worth <= 0 ? 0 : Math.max(0, Math.min(available, Math.floor(minorOf(payable) / worth)));
}

/** What so many points pay, and what is left to pay. */
export function paidWith(
  points: number,
  payable: string,
  worthOfPoint: string,
): { paid: string; rest: string } {
  const paid = points * minorOf(worthOfPoint);
  return { paid: amountOf(paid), rest: amountOf(minorOf(payable) - paid) };
}

/** A number for the order of a dealer that has none of its own at hand; by the second, so two desks differ. */
export function proposedNumber(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(now.getFullYear() % 100)}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `D${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
