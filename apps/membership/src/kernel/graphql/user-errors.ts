import {
  IDEMPOTENCY_REFUSALS,
  userErrorType,
  type CodedUserError,
  type RefusalTable,
} from '@autoclub/subgraph-kit';
import type { ClassType } from 'type-graphql';

type ErrorClass = ClassType<CodedUserError>;

const tables = new WeakMap<ErrorClass, RefusalTable>();

/** The codes that every mutation with an idempotency key shares. */
export const keyRefusals = Object.keys(IDEMPOTENCY_REFUSALS) as (keyof typeof IDEMPOTENCY_REFUSALS)[];

/** The user errors of one mutation, with the texts of the codes it can be refused with. */
export function userErrors<Table extends RefusalTable>(
  mutation: string,
  table: Table,
  codes: readonly (keyof Table & string)[],
): ErrorClass {
  const UserError: ErrorClass = userErrorType(mutation, table, codes);
  tables.set(UserError, table);
  return UserError;
}

/** The texts of a class that {@link userErrors} made. */
export function textsOf(UserError: ErrorClass): RefusalTable {
  const table = tables.get(UserError);
  if (!table) throw new Error('These user errors were made without texts.');
  return table;
}
