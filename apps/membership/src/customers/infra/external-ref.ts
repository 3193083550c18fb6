import type { ExternalRef } from '@autoclub/domain-kit';

/** The reference in two columns, both of them null when there is none. */
export function externalRefOf(row: {
  readonly externalSystem: string | null;
  readonly externalNumber: string | null;
}): ExternalRef | null {
  const { externalSystem: system, externalNumber: number } = row;
  return system === null || number === null ? null : { system, number };
}
