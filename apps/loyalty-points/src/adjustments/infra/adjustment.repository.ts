import { type LocalDate, localDate } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';
import { type Tx, pageOfList, takeTurn } from '@autoclub/persistence';
import { transactionIdOf } from '../../ledger';
import { type CustomerKey, dealerOfScope } from '../../network';
import type {
  AdjustmentPage,
  AdjustmentReads,
  AdjustmentStore,
  AuditStep,
  EntryToReverse,
} from '../application/ports';
import type { Adjustment } from '../domain/adjustment';

/** A row of `points_adjustment` as the driver gives it. */
interface AdjustmentRow {
  dealer_id: string;
  adjustment_id: string;
  membership_id: string;
  customer_id: string;
  points: number;
  reason: string;
  reverses_adjustment_id: string | null;
  state: Adjustment['state'];
  hold_reasons: Adjustment['holdReasons'];
  requested_by: string;
  requested_on: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
  transaction_id: string | null;
  trace_id: string;
}

/** The tables of adjustments, within one transaction of one scope. */
export class AdjustmentRepository implements AdjustmentStore, AdjustmentReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  takeTurn(staffMemberId: string): Promise<void> {
    return takeTurn(this.tx, `adjustments of ${staffMemberId}`);
  }

  async creditsOn(dealerId: string, staffMemberId: string, day: LocalDate): Promise<number> {
    const [row]: { count: number }[] = await this.tx.query(
      `select count(*)::int as count from points_adjustment
        where dealer_id = $1 and requested_by = $2 and requested_on = $3 and points > 0 and state <> 'REJECTED'`,
      [dealerId, staffMemberId, day],
    );
    return row?.count ?? 0;
  }

  async customersOnPhone({ dealerId, customerId }: CustomerKey): Promise<number> {
    const [row]: { shared_contact_count: number }[] = await this.tx.query(
      'select shared_contact_count from customer where dealer_id = $1 and customer_id = $2',
      [dealerId, customerId],
    );
    return 1 + (row?.shared_contact_count ?? 0);
  }

  async isOwnCard({ dealerId, customerId }: CustomerKey, staffMemberId: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `select 1 from staff_member
        where dealer_id = $1 and staff_member_id = $2
          and survivor_of(dealer_id, own_customer_id) = survivor_of(dealer_id, $3)`,
      [dealerId, staffMemberId, customerId],
    );
    return rows.length > 0;
  }

  async add(adjustment: Adjustment): Promise<void> {
    await this.tx.query(
      `insert into points_adjustment
       select a.* from json_populate_record(null::points_adjustment, $1::json) a`,
      [JSON.stringify(rowOf(adjustment))],
    );
  }

  async lock(adjustmentId: string): Promise<Adjustment | undefined> {
    const [found] = await this.rows('and adjustment_id = $2 for update', [adjustmentId]);
    return found;
  }

  async isReversed(adjustmentId: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `select 1 from points_adjustment where ($1::text is null or dealer_id = $1)
          and reverses_adjustment_id = $2 and state <> 'REJECTED'`,
      [dealerOfScope(this.scope), adjustmentId],
    );
    return rows.length > 0;
  }

  async saveDecision({ dealerId, adjustmentId, ...adjustment }: Adjustment): Promise<void> {
    await this.tx.query(
      `update points_adjustment
          set state = $3, decided_by = $4, decided_at = $5, decision_reason = $6, transaction_id = $7
        where dealer_id = $1 and adjustment_id = $2`,
      [
        dealerId,
        adjustmentId,
        adjustment.state,
        adjustment.decidedBy,
        adjustment.decidedAt?.toISOString() ?? null,
        adjustment.decisionReason,
        adjustment.transactionId,
      ],
    );
  }

  async note(
    { dealerId, adjustmentId }: Pick<Adjustment, 'dealerId' | 'adjustmentId'>,
    steps: readonly AuditStep[],
  ): Promise<void> {
    await this.tx.query(
      `insert into points_adjustment_step (dealer_id, adjustment_id, step, action, staff_member_id, at)
       select $1, $2, s.place + (select count(*) from points_adjustment_step p
                                  where p.dealer_id = $1 and p.adjustment_id = $2), s.action, s."staffMemberId", s.at
         from rows from (json_to_recordset($3::json) as (action text, "staffMemberId" text, at timestamptz))
              with ordinality as s(action, "staffMemberId", at, place)`,
      [dealerId, adjustmentId, JSON.stringify(steps)],
    );
  }

  async entry(entryId: string): Promise<EntryToReverse | undefined> {
    const [row]: { kind: EntryToReverse['kind']; source_type: string; source_id: string }[] =
      await this.tx.query(
        `select kind, source_type, source_id from points_transaction
          where transaction_id = $2 and ($1::text is null or dealer_id = $1)`,
        [dealerOfScope(this.scope), transactionIdOf(entryId)],
      );
    return row && { kind: row.kind, adjustmentId: row.source_type === 'MANUAL' ? row.source_id : null };
  }

  byIds(ids: readonly string[]): Promise<Adjustment[]> {
    return this.rows('and adjustment_id = any($2)', [ids]);
  }

  async page({ state, ...part }: AdjustmentPage): Promise<Adjustment[]> {
    const only = {
      sql: '($1::text is null or listed.dealer_id = $1) and ($2::text is null or listed.state = $2)',
      parameters: [dealerOfScope(this.scope), state],
    };
    const order = { columns: ['requested_at', 'adjustment_id'], newestFirst: true };
    const { sql, parameters } = pageOfList(
      { table: 'points_adjustment', order, only },
      { ...part, after: part.after, before: part.before },
    );
    const rows: AdjustmentRow[] = await this.tx.query(sql, [...parameters]);
    return rows.map(adjustmentOf);
  }

  audit(adjustmentIds: readonly string[]): Promise<(AuditStep & { readonly adjustmentId: string })[]> {
    return this.tx.query(
      `select adjustment_id as "adjustmentId", action, staff_member_id as "staffMemberId", at
         from points_adjustment_step
        where adjustment_id = any($2) and ($1::text is null or dealer_id = $1) order by adjustment_id, step`,
      [dealerOfScope(this.scope), adjustmentIds],
    );
  }

  private async rows(rest: string, parameters: readonly unknown[]): Promise<Adjustment[]> {
    const rows: AdjustmentRow[] = await this.tx.query(
      `select * from points_adjustment where ($1::text is null or dealer_id = $1) ${rest}`,
      [dealerOfScope(this.scope), ...parameters],
    );
    return rows.map(adjustmentOf);
  }
}

function adjustmentOf(row: AdjustmentRow): Adjustment {
  return {
    adjustmentId: row.adjustment_id,
    dealerId: row.dealer_id,
    membershipId: row.membership_id,
    customerId: row.customer_id,
    points: row.points,
    reason: row.reason,
    reversesAdjustmentId: row.reverses_adjustment_id,
    state: row.state,
    holdReasons: row.hold_reasons,
    requestedBy: row.requested_by,
    requestedOn: localDate(row.requested_on),
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    transactionId: row.transaction_id,
    traceId: row.trace_id,
  };
}

function rowOf(adjustment: Adjustment): AdjustmentRow {
  return {
    dealer_id: adjustment.dealerId,
    adjustment_id: adjustment.adjustmentId,
    membership_id: adjustment.membershipId,
    customer_id: adjustment.customerId,
    points: adjustment.points,
    reason: adjustment.reason,
    reverses_adjustment_id: adjustment.reversesAdjustmentId,
    state: adjustment.state,
    hold_reasons: adjustment.holdReasons,
    requested_by: adjustment.requestedBy,
    requested_on: adjustment.requestedOn,
    requested_at: adjustment.requestedAt,
    decided_by: adjustment.decidedBy,
    decided_at: adjustment.decidedAt,
    decision_reason: adjustment.decisionReason,
    transaction_id: adjustment.transactionId,
    trace_id: adjustment.traceId,
  };
}
