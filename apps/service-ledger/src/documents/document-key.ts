import {
  commonRefusals,
  defineRefusals,
  type ExternalRef,
  InputChecks,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

const MAX_REVISION = 1_000_000;
const MAX_SYSTEM = 40;
const MAX_NUMBER = 64;

/** What the key of a document can be refused for, as it is read and as it is judged (rulebook CONV-5). */
export const documentRefusals = defineRefusals(
  commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'DUPLICATE_EXTERNAL_NUMBER',
    'REVISION_OUTDATED',
  ),
);

/** By what a document out of a dealer's system is recognised; a desk enters one without a reference. */
export interface DocumentKey {
  readonly externalRef: ExternalRef | null;
  readonly revision: number;
}

export interface DocumentKeyInput {
  readonly externalRef?: ExternalRef | null;
  readonly revision?: number | null;
}

/** Reads the number a document has in its system, and the revision it came in; the first unless given. */
export function readDocumentKey({
  externalRef,
  revision,
}: DocumentKeyInput): Outcome<DocumentKey, RefusalOf<typeof documentRefusals>> {
  const checks = new InputChecks(documentRefusals);
  return checks.complete({
    externalRef: externalRef
      ? {
          system: checks.text(externalRef.system, ['externalRef', 'system'], MAX_SYSTEM),
          number: checks.text(externalRef.number, ['externalRef', 'number'], MAX_NUMBER),
        }
      : null,
    revision: checks.wholeNumber(revision ?? 1, ['revision'], { min: 1, max: MAX_REVISION }),
  });
}
