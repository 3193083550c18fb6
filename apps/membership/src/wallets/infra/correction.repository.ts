import type { CurrencyCode } from '@autoclub/domain-kit';
import { ofDealer, type Database, type Tx } from '@autoclub/persistence';
import type { CorrectionBook } from '../application/ports';
import type { CorrectionReading } from '../application/reading';
import type { CorrectionStatus, WalletCorrection } from '../domain/correction';

/** Corrections in PostgreSQL, which keeps a person from deciding about their own. */
export function correctionBook(tx: Tx): CorrectionBook {
  return {
    async lock(dealerId, correctionId) {
      const [row]: CorrectionRow[] = await tx.query(LOCK, [dealerId, correctionId]);
      return row && correctionOf(row);
    },
    async keep(correction, traceId) {
      await tx.query(KEEP, [
        correction.dealerId,
        correction.correctionId,
        correction.membershipId,
        correction.amount.amountMinor,
        correction.amount.currency,
        correction.reason,
        correction.status,
        correction.requestedBy,
        correction.requestedAt,
        correction.decidedBy,
        correction.decidedAt,
        traceId,
      ]);
    },
  };
}

/** Reads of corrections, each in the tenant of its reader. */
export function correctionReading(database: Database): CorrectionReading {
  return {
    async correctionsOf({ scope }, membershipIds) {
      const parameters = [ofDealer(scope).dealerId ?? null, membershipIds];
      const rows: CorrectionRow[] = await database.read(scope, (tx) => tx.query(OF_MEMBERS, parameters));
      return rows.map(correctionOf);
    },
  };
}

const LOCK = 'select * from wallet_correction where dealer_id = $1 and correction_id = $2 for update';

const KEEP = `
  insert into wallet_correction (dealer_id, correction_id, membership_id, amount_minor, currency, reason, status,
                                 requested_by, requested_at, decided_by, decided_at, trace_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (dealer_id, correction_id)
  do update set status = excluded.status, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;

const OF_MEMBERS = `
  select * from wallet_correction where ($1::text is null or dealer_id = $1) and membership_id = any($2)
   order by membership_id, correction_id desc`;

interface CorrectionRow {
  dealer_id: string;
  correction_id: string;
  membership_id: string;
  amount_minor: number;
  currency: CurrencyCode;
  reason: string;
  status: CorrectionStatus;
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
}

function correctionOf(row: CorrectionRow): WalletCorrection {
  return {
    correctionId: row.correction_id,
    dealerId: row.dealer_id,
    membershipId: row.membership_id,
    amount: { amountMinor: row.amount_minor, currency: row.currency },
    reason: row.reason,
    status: row.status,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}
