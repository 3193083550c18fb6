import {
  InputChecks,
  type LocalDate,
  type Outcome,
  type RefusalOf,
  accepted,
  isId,
  refused,
} from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import { accountIdOf } from '../../ledger';
import type { Statement } from '../domain/statement';
import type { StatementPorts } from './ports';
import { statementRefusals } from './refusals';

const LONGEST_YEARS = 10;
/** Entries of one page: years of most members. */
const ENTRIES = 1_000;

export interface StatementInput {
  readonly membershipId: string;
  readonly period: { readonly from: string; readonly to: string };
}

/**
 * The statement of a membership for a period of posting days (rulebook PTS-11): a late document is in the period in
 * which it was posted, so that a statement never changes afterwards.
 */
export async function statementOf(
  ports: StatementPorts,
  reader: Reader,
  { membershipId, period: { from, to } }: StatementInput,
): Promise<Outcome<Statement, RefusalOf<typeof statementRefusals>>> {
  const checks = new InputChecks(statementRefusals);
  const asked = { from: from as LocalDate, to: to as LocalDate };
  const read = checks.complete({ period: checks.period(asked, ['period'], LONGEST_YEARS) });
  if (!read.ok) return read;
  const accountId = accountIdOf(membershipId);
  const summary = isId(membershipId, 'mem')
    ? await ports.summary(reader, accountId, read.value.period)
    : undefined;
  if (!summary) return refused(statementRefusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  const { afterSequence, lastSequence } = summary;
  const stretch = {
    limit: ENTRIES,
    backward: true,
    newerThan: afterSequence,
    olderThan: lastSequence + 1,
  };
  const entries = await ports.points.entriesOfAccounts(stretch)(reader, [accountId]);
  const lines = entries.map((entry) => ({ ...entry, balanceAfter: entry.totalAfter }));
  return accepted({ ...summary, lines });
}
