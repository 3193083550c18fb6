import { type EarningRecord, type ProgrammeFor, judgeDocument } from '../earning';
import { type PointsAccount, accountIdOf } from '../ledger';
import { customerName } from '../network';
import type { Books, StoredAccount, StoredEntry } from './books';
import { foldAccount } from './fold-account';

/** Something the books say that does not follow from the entries, the documents and the rules. */
export interface Breach {
  readonly check: string;
  readonly subject: string;
  readonly expected: string | number | null;
  readonly found: string | number | null;
}

/**
 * Derives every balance again (rulebook PTS-14): entries are folded through the model of the ledger and compared with
 * the stored sums and lots, documents are judged again by the versions of their business day and compared with what
 * was posted for them. Pure; an empty result is the proof.
 */
export function proveBooks(books: Books, programmeFor: ProgrammeFor): Breach[] {
  return [
    ...books.accounts.flatMap((account) => accountBreaches(books, account)),
    ...books.entries.flatMap(entryBreaches),
    ...books.records.flatMap((record) => documentBreaches(books, record, programmeFor)),
    ...entriesWithoutDocument(books),
  ];
}

function differs(
  check: string,
  subject: string,
  expected: Breach['expected'],
  found: Breach['found'],
): Breach[] {
  return expected === found ? [] : [{ check, subject, expected, found }];
}

function accountBreaches(books: Books, account: StoredAccount): Breach[] {
  const { accountId } = account;
  const entries = books.entries.filter((entry) => entry.accountId === accountId);
  const holds = books.holds.filter((hold) => hold.accountId === accountId);
  const folded = foldAccount(entries, holds);
  if (!folded) return [{ check: 'entries can be posted', subject: accountId, expected: 'yes', found: 'no' }];
  const qualifying = entries
    .filter(({ kind }) => kind === 'EARN' || kind === 'CORRECTION')
    .reduce((sum, { points }) => sum + points, 0);
  const lotsOf = (lots: PointsAccount['lots']) =>
    JSON.stringify(lots.map((lot) => [lot.openedBy, lot.granted, lot.remaining, lot.held]));
  const stored = books.lots.filter((lot) => lot.accountId === accountId);
  return [
    ...differs('total is the sum of entries', accountId, folded.total, account.total),
    ...differs('held is what is held', accountId, folded.held, account.held),
    ...differs('available is total less held', accountId, account.total - account.held, account.available),
    ...differs('qualifying is earned less corrected', accountId, qualifying, account.qualifyingPoints),
    ...differs('entries are numbered without a gap', accountId, folded.sequence, account.sequence),
    ...differs('lots hold what is left', accountId, lotsOf(folded.lots), lotsOf(stored)),
  ];
}

function entryBreaches({ transactionId, legCount, legSum }: StoredEntry): Breach[] {
  return [
    ...differs('a transaction has two legs', transactionId, 2, legCount),
    ...differs('legs sum to zero', transactionId, 0, legSum),
  ];
}

function documentBreaches(books: Books, record: EarningRecord, programmeFor: ProgrammeFor): Breach[] {
  const { document, judgement } = record;
  if (!books.dealer)
    return [{ check: 'the dealer is known', subject: document.dealerId, expected: 'yes', found: 'no' }];
  const facts = books.facts.filter((fact) => customerName(fact) === customerName(document));
  const earnedFor = judgement.membershipId;
  const expected = judgeDocument(document, { dealer: books.dealer, facts, programmeFor, earnedFor });
  const entries = books.entries.filter(
    (entry) => entry.sourceType === document.type && entry.sourceId === document.id,
  );
  const accountId = expected.membershipId === null ? null : accountIdOf(expected.membershipId);
  const sum = (found: readonly StoredEntry[]) => found.reduce((total, { points }) => total + points, 0);
  const theirs = entries.filter((entry) => entry.accountId === accountId);
  return [
    ...differs('the document is judged as its rules say', document.id, expected.outcome, judgement.outcome),
    ...differs('the document is worth what its rules say', document.id, expected.points, judgement.points),
    ...differs('what was posted is what the document is worth', document.id, expected.points, sum(theirs)),
    ...differs('no other account keeps points of the document', document.id, expected.points, sum(entries)),
    ...differs(
      'the document earned at most once',
      document.id,
      Math.min(1, entries.length),
      earnings(entries),
    ),
  ];
}

function earnings(entries: readonly StoredEntry[]): number {
  return entries.filter(({ kind }) => kind === 'EARN').length;
}

function entriesWithoutDocument({ entries, documentKeys }: Books): Breach[] {
  const known = new Set(documentKeys.map(({ type, id }) => `${type} ${id}`));
  return entries
    .filter(({ kind }) => kind === 'EARN' || kind === 'CORRECTION')
    .filter(({ sourceType, sourceId }) => !known.has(`${sourceType} ${sourceId}`))
    .flatMap(({ transactionId, sourceId }) =>
      differs('an earning has its document', transactionId, 'a document', `none for ${sourceId}`),
    );
}
