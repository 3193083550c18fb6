import type { ExternalRef } from '@autoclub/domain-kit';

export interface ExternalRefColumns {
  readonly externalSystem: string | null;
  readonly externalNumber: string | null;
}

/** The reference in two columns, both of them null when there is none. */
export function externalRefOf(row: ExternalRefColumns): ExternalRef | null {
  const { externalSystem: system, externalNumber: number } = row;
  return system === null || number === null ? null : { system, number };
}
