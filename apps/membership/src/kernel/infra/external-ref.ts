import type { ExternalRef } from '../domain/external-ref';

/** The reference in two columns, both of them null when there is none. */
export function externalRefOf(row: {
  readonly externalSystem: string | null;
  readonly externalNumber: string | null;
}): ExternalRef | null {
  const { externalSystem: system, externalNumber: number } = row;
  return system === null || number === null ? null : { system, number };
}
