import type { ProgrammeFor } from '../earning';
import type { CustomerKey } from '../network';
import type { ProofReads } from './books';
import type { InvariantId } from './invariants';
import { type Breach, proveBooks } from './prove-books';

/** What a proof went through and what it found. */
export interface LedgerProof {
  readonly customerCount: number;
  readonly accountCount: number;
  readonly entryCount: number;
  readonly documentCount: number;
  /** At most some hundred, so that the result on a broken ledger can still be read. */
  readonly breaches: readonly Breach[];
}

/** The whole proof: of the ledger and of everything beside it, with how many breaches there are of each invariant. */
export interface Proof extends LedgerProof {
  readonly invariants: Readonly<Record<InvariantId, number>>;
}

const CUSTOMERS_AT_ONCE = 500;
const MAX_BREACHES = 200;

/**
 * Proves the whole ledger (rulebook PTS-14), some customers of one dealer at a time, each time from one moment of the
 * books, so that it can run while the service works.
 */
export async function proveLedger(reads: ProofReads, programmeFor: ProgrammeFor): Promise<LedgerProof> {
  const counts = { customerCount: 0, accountCount: 0, entryCount: 0, documentCount: 0 };
  const breaches: Breach[] = [];
  let last: CustomerKey | null = null;
  for (;;) {
    const found: CustomerKey[] = await reads.customersAfter(last, CUSTOMERS_AT_ONCE);
    const [first] = found;
    if (!first) break;
    const page = found.filter(({ dealerId }) => dealerId === first.dealerId);
    last = page.at(-1) ?? null;
    const books = await reads.booksOf(
      first.dealerId,
      page.map(({ customerId }) => customerId),
    );
    breaches.push(...proveBooks(books, programmeFor));
    counts.customerCount += page.length;
    counts.accountCount += books.accounts.length;
    counts.entryCount += books.entries.length;
    counts.documentCount += books.records.length;
  }
  breaches.push(...(await wholeBreaches(reads)));
  return { ...counts, breaches: breaches.slice(0, MAX_BREACHES) };
}

async function wholeBreaches(reads: ProofReads): Promise<Breach[]> {
  const unbalanced = await reads.unbalancedTransactions();
  const strays = await reads.accountsWithoutCustomer();
  return [
    { check: 'every transaction sums to zero', subject: 'the ledger', expected: 0, found: unbalanced },
    { check: 'every account has its customer', subject: 'the ledger', expected: 0, found: strays },
    ...(await reads.brokenLinks()).map(({ accountId, sequence }) => ({
      check: 'an entry is what was posted',
      subject: `${accountId} ${sequence}`,
      expected: 'its hash',
      found: 'another',
    })),
  ].filter(({ expected, found }) => expected !== found);
}
