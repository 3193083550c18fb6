import { copyRows, keepLatest, latestOfBatch, snakeCase, upsertLatest } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { ORIGIN } from '../../network';
import type { FactKind } from '../application/fact-kind';
import { derivedRelations } from './fact-relations';
import { dropEmptyVisits } from './visits';

/** What follows from rows of a fact that changed. */
export interface FollowUp {
  /** SQL in the statement that changes them; undefined where the work is done around it. */
  readonly statement?: {
    /** Further relations over the changed rows, among them `delta` with a column `value`. */
    readonly relations: readonly string[];
    /** An expression over the relations: what a correction has left behind, as JSON, or null. */
    readonly left: string;
    /** Done before the statement. */
    prepare(tx: Tx, facts: readonly AnyFact[]): Promise<void>;
    /** Cleans up after a correction, which may have left something at nothing. */
    afterCorrection(tx: Tx, dealerIds: readonly string[], left: string | null): Promise<void>;
  };
  /** Does what must look at the facts before and after they are written. */
  around?(tx: Tx, facts: readonly AnyFact[], write: () => Promise<void>): Promise<void>;
}

/** What follows from facts of a kind; undefined when nothing does. */
export type FollowUpOf = (kind: FactKind) => FollowUp | undefined;

/** A fact as its mapping made it; its table knows which of its properties are kept. */
export type AnyFact = Readonly<Record<string, unknown>> & { readonly sequence: number };

/**
 * Keeps a batch of facts and what follows from them in one statement, whatever its size: a statement per event would
 * cost the consumer ten times its speed. Of each aggregate the event with the highest sequence decides.
 */
export async function keepFacts(
  tx: Tx,
  kind: FactKind,
  facts: readonly AnyFact[],
  followUp: FollowUp | undefined,
): Promise<void> {
  if (facts.length === 0) return;
  const write = () => writeFacts(tx, kind, facts, followUp?.statement);
  await (followUp?.around ? followUp.around(tx, facts, write) : write());
}

async function writeFacts(
  tx: Tx,
  kind: FactKind,
  facts: readonly AnyFact[],
  statement: FollowUp['statement'],
): Promise<void> {
  if (!statement) return keepLatest(tx, kind.table, facts);
  await statement.prepare(tx, facts);
  const [found = { corrected: false, left: null }]: { corrected: boolean; left: string | null }[] =
    await tx.query(statementFor(kind, statement), [copyRows(kind.table, facts)]);
  if (!found.corrected) return;
  await dropEmptyVisits(tx, dealersOf(facts));
  await statement.afterCorrection(tx, dealersOf(facts), found.left);
}

/** Changed rows stand in it as they are now with sign 1, and as they were before with sign -1. */
function statementFor(kind: FactKind, { relations, left }: NonNullable<FollowUp['statement']>): string {
  const { table } = kind;
  const columns = [...table.key, ...table.columns, ...(table.saidOnce ?? [])]
    .filter((property) => !(ORIGIN as readonly string[]).includes(property))
    .map(snakeCase);
  const returned = columns.map((name) => `new.${name} as new_${name}, old.${name} as old_${name}`);
  const as = (version: string) => columns.map((name) => `${version}_${name} as ${name}`).join(', ');
  return `
    with ${latestOfBatch(table)},
      applied as (${upsertLatest(table)} returning ${returned.join(', ')}),
      changed as (
        select ${as('new')}, 1 as sign from applied
        union all
        select ${as('old')}, -1 from applied where old_dealer_id is not null),
      ${[...derivedRelations(kind), ...relations].join(',\n')}
    select exists (select from changed where sign < 0) or exists (select from delta where value < 0) as corrected,
           (${left})::text as left`;
}

function dealersOf(facts: readonly AnyFact[]): string[] {
  return [...new Set(facts.map(({ dealerId }) => String(dealerId)))];
}
