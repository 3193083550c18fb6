import type { LocalDate } from '@autoclub/domain-kit';
import { causeOf } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { CustomerKey } from '../../network';
import type {
  AccountKey,
  AccountOnDay,
  HeldPoints,
  HoldOrder,
  Ledger,
  PostedMovement,
  PostingOrder,
} from '../application/ports';
import { accountIdOf, clubAccountIdOf } from '../domain/derived-ids';
import { CLUB_ACCOUNT_KINDS } from '../domain/posting-kind';
import { ACCOUNT_ON_DAY, type AccountRow, balanceOf } from './points.rows';
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

  async release({ dealerId, holdId }: { readonly dealerId: string; readonly holdId: string }): Promise<void> {
    await this.tx.query('select release_hold($1, $2, $3::timestamptz)', [
      dealerId,
      holdId,
      this.now.toISOString(),
    ]);
  }

  async account({ dealerId, accountId }: AccountKey, day: LocalDate): Promise<AccountOnDay | null> {
    await this.tx.query('select lock_points_account($1, $2)', [dealerId, accountId]);
    const [row]: AccountRow[] = await this.tx.query(ACCOUNT_ON_DAY, [dealerId, accountId, day]);
    if (!row) return null;
    return {
      dealerId,
      accountId,
      membershipId: row.membership_id,
      customerId: row.customer_id,
      balance: balanceOf(row),
      qualifyingPoints: row.qualifying_points,
    };
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
