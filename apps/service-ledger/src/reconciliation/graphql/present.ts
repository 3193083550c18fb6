import { type LocalDate, type Money, money } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import { type ComparedDay, countsOf } from '../application/compare-days';
import type { DifferingOrder } from '../application/ports';
import { DIFFERENCE_REASONS } from '../domain/difference';
import type { Reconciliation, ReconciliationDifference, ReconciliationTotals } from './reconciliation.type';

export function presentDay(day: LocalDate): Reconciliation {
  return { day, differencesPath: `/reconciliations/${day}/differences.csv` };
}

export function presentTotals(compared: ComparedDay, currency: Money['currency']): ReconciliationTotals {
  const { orders, differing } = compared;
  const sum = (amounts: readonly (Money | undefined)[]) =>
    presentMoney(
      money(
        amounts.reduce((all, each) => all + (each?.amountMinor ?? 0), 0),
        currency,
      ),
    );
  return {
    ...countsOf(compared),
    controlAmount: sum(orders.map(({ dms }) => dms?.payable)),
    ledgerAmount: sum(orders.map(({ ledger }) => ledger?.payable)),
    reasons: DIFFERENCE_REASONS.map((reason) => ({
      reason,
      orderCount: differing.filter(({ reasons }) => reasons.includes(reason)).length,
    })).filter(({ orderCount }) => orderCount > 0),
  };
}

export function presentDifference(order: DifferingOrder): ReconciliationDifference {
  const { roNumber, reasons, dms, ledger, earning } = order;
  const shown = (amount: Money | null | undefined) => (amount ? presentMoney(amount) : null);
  return {
    roNumber,
    reasons: [...reasons],
    dmsAmount: shown(dms?.payable),
    ledgerAmount: shown(ledger?.payable),
    dmsPointsPaidAmount: shown(dms?.pointsPaid),
    ledgerPointsPaidAmount: shown(ledger?.pointsPaid),
    ledgerBusinessDay: ledger?.businessDay ?? null,
    earningOutcome: earning?.outcome ?? null,
    earnedPoints: earning?.points ?? null,
    repairOrderId: ledger?.repairOrderId ?? null,
  };
}
