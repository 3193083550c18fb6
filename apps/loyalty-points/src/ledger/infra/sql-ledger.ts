import { type LocalDate, localDate } from '@autoclub/domain-kit';
import { causeOf } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { CustomerKey } from '../../network';
import type {
  AccountKey,
  AccountOnDay,
  HeldLot,
  HeldPoints,
  HoldKey,
  HoldOrder,
  Ledger,
  PostedMovement,
  PostingOrder,
} from '../application/ports';
import { accountIdOf, clubAccountIdOf } from '../domain/derived-ids';
import { CLUB_ACCOUNT_KINDS } from '../domain/posting-kind';
import { ACCOUNTS_ON_DAY, type AccountRow, type LotRow, accountOnDay, lotOf } from './points.rows';
import type { LotView } from '../application/points-reads';
import type { PostingRepository } from './posting.repository';

interface OpenedAccountRow {
  readonly dealer_id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly membership_id?: string;
  readonly customer_id?: string;
}

/** The books within one transaction, as the use cases see them. */
export class SqlLedger implements Ledger {
  constructor(
    private readonly tx: Tx,
    private readonly postings: PostingRepository,
    private readonly now: Date,
  ) {}

  async openAccounts(members: readonly (CustomerKey & { readonly membershipId: string })[]): Promise<void> {
    const dealerIds = [...new Set(members.map(({ dealerId }) => dealerId))];
    const rows = [...dealerIds.flatMap(clubAccounts), ...members.map(memberAccount)];
    await this.tx.query('select open_points_accounts($1::json, $2::timestamptz)', [
      JSON.stringify(rows),
      this.now.toISOString(),
    ]);
  }

  post(orders: readonly PostingOrder[]): Promise<readonly PostedMovement[]> {
    const commands = orders.map(({ trace, ...order }) => ({
      ...order,
      cause: causeOf({ id: trace.causationId, correlationId: trace.correlationId }),
    }));
    return this.postings.post(this.tx, commands);
  }

  async hold({ dealerId, accountId, holdId, points, day }: HoldOrder): Promise<HeldPoints | null> {
    if (!Number.isSafeInteger(points) || points < 1)
      throw new RangeError(`A hold is of a whole number of points, not ${points}.`);
    const [answer]: [{ held: HeldPoints | null }] = await this.tx.query(
      'select hold_points($1, $2, $3, $4, $5::date, $6::timestamptz) as held',
      [dealerId, accountId, holdId, points, day, this.now.toISOString()],
    );
    return answer.held;
  }

  async heldLots({ dealerId, holdId }: HoldKey): Promise<HeldLot[]> {
    const rows: { funder: string; points: number; expires_on: string | null }[] = await this.tx.query(
      `select l.funder_dealer_id as funder, l.expires_on, sum(p.points)::bigint as points
         from points_hold h
         join points_hold_lot p on p.dealer_id = h.dealer_id and p.hold_id = h.hold_id
         join points_lot l on l.dealer_id = h.dealer_id and l.account_id = h.account_id and l.opened_by = p.opened_by
        where h.dealer_id = $1 and h.hold_id = $2
        group by 1, 2 order by l.expires_on nulls last, 1`,
      [dealerId, holdId],
    );
    return rows.map(({ funder, points, expires_on }) => ({
      dealerId: funder,
      points,
      expiresOn: expires_on === null ? null : localDate(expires_on),
    }));
  }

  async release({ dealerId, holdId }: HoldKey): Promise<void> {
    await this.tx.query('select release_hold($1, $2, $3::timestamptz)', [
      dealerId,
      holdId,
      this.now.toISOString(),
    ]);
  }

  async account({ dealerId, accountId }: AccountKey, day: LocalDate): Promise<AccountOnDay | null> {
    const [found] = await this.accounts(dealerId, [accountId], day);
    return found ?? null;
  }

  async accounts(dealerId: string, accountIds: readonly string[], day: LocalDate): Promise<AccountOnDay[]> {
    await this.tx.query(
      'select lock_points_account($1, a) from (select unnest($2::text[]) as a order by 1) asked',
      [dealerId, accountIds],
    );
    const rows: AccountRow[] = await this.tx.query(ACCOUNTS_ON_DAY, [dealerId, accountIds, day]);
    return rows.map(accountOnDay);
  }

  async withExpired(dealerId: string, day: LocalDate, after: string, limit: number): Promise<string[]> {
    const rows: { account_id: string }[] = await this.tx.query(
      `select distinct account_id from points_lot
        where dealer_id = $1 and expires_on <= $2::date and remaining > held and account_id > $3
        order by account_id limit $4`,
      [dealerId, day, after, limit],
    );
    return rows.map(({ account_id }) => account_id);
  }

  lotsExpiringOn(dealerId: string, day: LocalDate): Promise<LotView[]> {
    return this.lots('l.expires_on = $2::date', [dealerId, day]);
  }

  lotsOf(dealerId: string, accountIds: readonly string[]): Promise<LotView[]> {
    return this.lots('l.account_id = any($2)', [dealerId, accountIds]);
  }

  private async lots(condition: string, parameters: unknown[]): Promise<LotView[]> {
    const rows: LotRow[] = await this.tx.query(
      `select l.* from points_lot l where l.dealer_id = $1 and l.remaining > 0 and ${condition}
        order by l.account_id, l.expires_on nulls last, l.opened_by`,
      parameters,
    );
    return rows.map(lotOf);
  }
}

/** The club's own accounts of a dealer (rulebook PTS-01). */
function clubAccounts(dealerId: string): OpenedAccountRow[] {
  return CLUB_ACCOUNT_KINDS.map((kind) => ({
    dealer_id: dealerId,
    account_id: clubAccountIdOf(dealerId, kind),
    kind,
  }));
}

function memberAccount({
  dealerId,
  customerId,
  membershipId,
}: CustomerKey & { readonly membershipId: string }): OpenedAccountRow {
  return {
    dealer_id: dealerId,
    account_id: accountIdOf(membershipId),
    kind: 'MEMBER',
    membership_id: membershipId,
    customer_id: customerId,
  };
}
