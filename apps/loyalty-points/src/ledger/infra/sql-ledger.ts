import { causeOf } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { CustomerKey } from '../../network';
import type { Ledger, PostingOrder } from '../application/ports';
import { accountIdOf, clubAccountIdOf } from '../domain/derived-ids';
import { CLUB_ACCOUNT_KINDS } from '../domain/posting-kind';
import type { PostingRepository } from './posting.repository';

interface AccountRow {
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

  async post(orders: readonly PostingOrder[]): Promise<void> {
    const commands = orders.map(({ trace, ...order }) => ({
      ...order,
      cause: causeOf({ id: trace.causationId, correlationId: trace.correlationId }),
    }));
    await this.postings.post(this.tx, commands);
  }
}

/** The club's own accounts of a dealer (rulebook PTS-01). */
function clubAccounts(dealerId: string): AccountRow[] {
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
}: CustomerKey & { readonly membershipId: string }): AccountRow {
  return {
    dealer_id: dealerId,
    account_id: accountIdOf(membershipId),
    kind: 'MEMBER',
    membership_id: membershipId,
    customer_id: customerId,
  };
}
