import { escapeLiteral } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

/** Above this size a statement goes by itself: beside its work a round trip is nothing, and text must be escaped. */
const TEXT_LIMIT = 16_000;

/** What a transaction still has to write, as SQL text. */
const pending = new WeakMap<QueryRunner, string[]>();

/**
 * Sends a write together with the COMMIT, in one round trip: settling is bound by round trips. For what nothing in the
 * transaction reads afterwards, and whose answer nobody needs; what it refuses, the commit refuses, and nothing is
 * written. Writes of one transaction keep their order among each other. Not for personal data: a server may log the
 * text of a statement that fails, and here the values are part of it.
 */
export async function writeAtCommit(
  tx: EntityManager,
  sql: string,
  parameters: readonly string[],
): Promise<void> {
  const runner = tx.queryRunner;
  if (!runner?.isTransactionActive) throw new Error('There is no transaction to write with.');
  const length = parameters.reduce((sum, each) => sum + each.length, 0);
  if (length <= TEXT_LIMIT) {
    pending.set(runner, [...(pending.get(runner) ?? []), withLiterals(sql, parameters)]);
    return;
  }
  const earlier = taken(runner);
  if (earlier.length > 0) await runner.query(earlier.join(';\n'));
  await runner.query(sql, [...parameters]);
}

/** The COMMIT of a transaction, behind what it still has to write. */
export function commitOf(runner: QueryRunner): string {
  return [...taken(runner), 'COMMIT'].join(';\n');
}

function taken(runner: QueryRunner): readonly string[] {
  const statements = pending.get(runner) ?? [];
  pending.delete(runner);
  return statements;
}

function withLiterals(sql: string, parameters: readonly string[]): string {
  return sql.replace(/\$(\d+)/g, (name, place: string) => {
    const value = parameters[Number(place) - 1];
    if (value === undefined) throw new Error(`The statement has no value for ${name}.`);
    return escapeLiteral(value);
  });
}
