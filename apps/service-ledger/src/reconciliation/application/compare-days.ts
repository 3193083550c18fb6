import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { differencesOf, type ThreeWay } from '../domain/difference';
import type { DifferingOrder, ReconciliationCheck } from './ports';

/** A day in the three books (rulebook SVC-22). */
export interface ComparedDay {
  readonly day: LocalDate;
  readonly orders: readonly ThreeWay[];
  readonly differing: readonly DifferingOrder[];
}

/** Compares the orders of days, one result for each day asked for. */
export function compareDays(
  days: readonly LocalDate[],
  orders: readonly ThreeWay[],
  judgedSince: LocalDate,
): ComparedDay[] {
  const byDay = groupBy(orders, ({ day }) => day);
  return days.map((day) => {
    const ofDay = byDay.get(day) ?? [];
    return { day, orders: ofDay, differing: differingOf(ofDay, judgedSince) };
  });
}

/** The orders in which the books differ. */
export function differingOf(orders: readonly ThreeWay[], judgedSince: LocalDate): DifferingOrder[] {
  return orders
    .map((order) => ({ ...order, reasons: differencesOf(order, judgedSince) }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** How many orders each book has of a day, and in how many they differ. */
export function countsOf({ orders, differing }: ComparedDay): Omit<ReconciliationCheck, 'day' | 'checkedOn'> {
  const count = (has: (order: ThreeWay) => boolean) => orders.filter(has).length;
  return {
    controlCount: count(({ dms }) => dms !== null),
    ledgerCount: count(({ ledger }) => ledger !== null),
    judgedCount: count(({ earning }) => earning !== null),
    differenceCount: differing.length,
  };
}
