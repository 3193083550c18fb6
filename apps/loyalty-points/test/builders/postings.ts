import { localDate } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { everything } from '@autoclub/persistence';
import type { TestDatabase } from '@autoclub/testing';
import type { Ledger } from '../../src/ledger';
import { accountIdOf } from '../../src/ledger/domain/derived-ids';
import { PostingRepository, type PostingCommand } from '../../src/ledger/infra/posting.repository';
import { SqlLedger } from '../../src/ledger/infra/sql-ledger';
import { NOW } from './host';

let next = 0;

/** A posting of 20 points earned by an order of its own, but for what the test says. */
export function posting(more: Partial<PostingCommand> = {}): PostingCommand {
  const number = ++next;
  return {
    transactionId: `ptt_t${number}`,
    dealerId: 'dlr_one',
    regionId: 'reg_east',
    accountId: accountIdOf('mem_1'),
    kind: 'EARN',
    points: 20,
    source: { type: 'REPAIR_ORDER', id: `ror_t${number}`, revision: 1 },
    businessDay: localDate('2026-11-21'),
    postedOn: localDate('2026-11-22'),
    lotExpiresOn: null,
    correctsTransactionId: null,
    explanation: explanation('PTS-02.activity', {
      ruleVersion: 'default@1',
      formula: '20',
      inputs: { activityPoints: 20 },
      result: 20,
    }),
    cause: { correlationId: 'a'.repeat(32), causationId: '0192f0c4-1111-7000-8000-000000000000' },
    ...more,
  };
}

/** Opens the accounts of members at a dealer, the customer being named like the membership. */
export async function openAccounts(
  db: TestDatabase,
  membershipIds: readonly string[],
  dealerId = 'dlr_one',
): Promise<void> {
  const members = membershipIds.map((membershipId) => ({
    dealerId,
    membershipId,
    customerId: membershipId.replace('mem', 'cus'),
  }));
  await inLedger(db, (ledger) => ledger.openAccounts(members));
}

/** Works with the books in one transaction of its own. */
export function inLedger<T>(db: TestDatabase, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  return db.database.transaction(everything, (tx) =>
    work(new SqlLedger(tx, new PostingRepository(() => NOW), NOW)),
  );
}

/** Posts in one transaction of its own, as the running service. */
export function postNow(db: TestDatabase, postings: readonly PostingCommand[]) {
  return db.database.transaction(everything, (tx) => new PostingRepository(() => NOW).post(tx, postings));
}
