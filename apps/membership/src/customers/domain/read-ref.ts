import type { ExternalRef, FieldPath, InputChecks } from '@autoclub/domain-kit';
import type { RecordCode } from './refusals';

/** A draft while it is read: undefined is what was refused. */
export type ToComplete<Draft> = { readonly [Key in keyof Draft]: Draft[Key] | undefined };

/** A number of the dealer's own system, if the record has one. */
export function readRef(
  checks: InputChecks<RecordCode>,
  ref: ExternalRef | null,
  at: FieldPath,
): ExternalRef | null {
  return (
    ref && {
      system: checks.code(ref.system, [...at, 'system'], 40),
      number: checks.code(ref.number, [...at, 'number']),
    }
  );
}

export function sameRef(a: ExternalRef | null, b: ExternalRef | null): boolean {
  return a?.system === b?.system && a?.number === b?.number;
}
