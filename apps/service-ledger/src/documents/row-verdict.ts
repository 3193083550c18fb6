import { accepted, type Outcome, refused, type Refusal } from '@autoclub/domain-kit';
import type { RowVerdict } from '@autoclub/use-cases';

/** What the judgement of a document says of the row it came in. */
export interface JudgedDocument {
  readonly id: string;
  readonly change: string;
  readonly warnings: readonly string[];
}

/**
 * The verdict on a row (rulebook SVC-22). Sending an old file again is safe: a revision that was amended meanwhile
 * changes nothing.
 */
export function rowVerdict<Code extends string>(
  decided: Outcome<JudgedDocument, Refusal<Code>>,
  known: { readonly id: string } | undefined,
): Outcome<RowVerdict, Refusal<Code>> {
  if (decided.ok) {
    const { id, change, warnings } = decided.value;
    return accepted({ id, isUnchanged: change === 'UNCHANGED', warnings });
  }
  const isSuperseded = decided.refusals.every(({ code }) => code === 'REVISION_OUTDATED');
  return isSuperseded && known ? accepted({ id: known.id, isUnchanged: true }) : refused(...decided.refusals);
}
