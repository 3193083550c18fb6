import {
  commonRefusals,
  defineRefusals,
  type ExternalRef,
  type FieldPath,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** What becomes of a delivered record. */
export type Change = 'NEW' | 'AMENDED' | 'UNCHANGED';

export const documentRefusals = defineRefusals(
  commonRefusals.pick('DUPLICATE_EXTERNAL_NUMBER', 'REVISION_OUTDATED'),
);
export type DocumentRefusal = RefusalOf<typeof documentRefusals>;

/** Why a revision of a known record does not count. */
export function refuseRevision(
  verdict: 'OUTDATED' | 'CONTRADICTS',
  known: { readonly revision: number | null },
  delivered: ExternalRef | null,
  field: FieldPath,
): DocumentRefusal {
  return verdict === 'OUTDATED'
    ? documentRefusals.no('REVISION_OUTDATED', field, { revision: String(known.revision) })
    : documentRefusals.no('DUPLICATE_EXTERNAL_NUMBER', field, { number: delivered?.number ?? '–' });
}
