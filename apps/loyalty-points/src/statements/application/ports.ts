import type { Period } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { EarningReads } from '../../earning';
import type { PointsReads } from '../../ledger';
import type { Redeemable } from '../domain/receipt';
import type { StatementSummary } from '../domain/statement';

/** Reads what statements and receipts are made of; what the reader's tenant does not cover is absent (rulebook PLT-02). */
export interface StatementPorts {
  summary(reader: Reader, accountId: string, period: Period): Promise<StatementSummary | undefined>;
  readonly points: Pick<PointsReads, 'accounts' | 'entriesOfAccounts'>;
  readonly judgements: EarningReads['judgements'];
  /** What the catalogue of the reader's dealer has for so many points, the dearest first. */
  redeemables(reader: Reader, points: number): Promise<readonly Redeemable[]>;
}
