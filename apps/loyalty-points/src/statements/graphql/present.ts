import type { Language } from '@autoclub/domain-kit';
import { presentExplanation, presentMoney } from '@autoclub/subgraph-kit';
import { postingKindNames } from '../../ledger';
import type { Receipt } from '../domain/receipt';
import type { Statement } from '../domain/statement';
import type { PointsReceiptType, PointsStatementType } from './statement.type';

/* From what the domain says to what the graph shows; pure. */

export function presentStatement(view: Statement, language: Language): PointsStatementType {
  return {
    membership: { id: view.membershipId },
    period: view.period,
    openingPoints: view.openingPoints,
    closingPoints: view.closingPoints,
    entryCount: view.entryCount,
    movements: view.movements.map((movement) => ({
      ...movement,
      kindLabel: postingKindNames[movement.kind][language],
    })),
    lines: view.lines.map((line) => ({
      ...line,
      kindLabel: postingKindNames[line.kind][language],
      explanation: presentExplanation(line.explanation, language),
    })),
    view,
  };
}

export function presentReceipt(view: Receipt, language: Language): PointsReceiptType {
  return {
    repairOrderId: view.repairOrderId,
    businessDay: view.businessDay,
    discountAmount: view.discount ? presentMoney(view.discount) : null,
    paidWithPointsAmount: presentMoney(view.paidWithPoints),
    pointsEarned: view.pointsEarned,
    explanation: presentExplanation(view.explanation, language),
    membership: view.membershipId === null ? null : { id: view.membershipId },
    balance: view.balance,
    redeemableNow: view.redeemableNow.map(({ code, name, points }) => ({
      code,
      points,
      name: name[language],
    })),
    view,
  };
}
