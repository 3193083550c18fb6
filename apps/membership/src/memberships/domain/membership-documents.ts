import { commonRefusals, defineRefusals, type FieldPath } from '@autoclub/domain-kit';
import type { Tier } from '../../tiers';

/** A document that was seen: its kind and a reference, never the scan's content (rulebook MEM-02). */
export interface MembershipDocument {
  readonly kind: DocumentKind;
  readonly reference: string;
}

export const DOCUMENT_KINDS = [
  'PURCHASE_INVOICE',
  'OWNERS_MANUAL',
  'APPLICATION_FORM',
  'APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER',
  'INSURANCE_POLICY',
  'IDENTITY_CARD',
  'VEHICLE_LICENCE',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The programme marks a document that only those insured at the dealer need. */
const IF_INSURED_HERE = '_IF_INSURED_HERE';

/** A document that an application for a tier needs. */
export interface RequiredDocument {
  readonly kind: DocumentKind;
  readonly isOnlyIfInsuredHere: boolean;
}

/** The documents of a tier, as the programme lists them. */
export function documentsOf({
  requiredDocuments: codes,
}: Pick<Tier, 'requiredDocuments'>): RequiredDocument[] {
  return codes.flatMap((code) => {
    const kind = DOCUMENT_KINDS.find((each) => each === code.replace(IF_INSURED_HERE, ''));
    return kind ? [{ kind, isOnlyIfInsuredHere: code.endsWith(IF_INSURED_HERE) }] : [];
  });
}

/** The kinds without which an application for the tier is not approved (rulebook MEM-02). */
export function requiredDocuments(tier: Tier, isInsuredHere: boolean): string[] {
  return tier.requiredDocuments
    .filter((kind) => isInsuredHere || !kind.endsWith(IF_INSURED_HERE))
    .map((kind) => kind.replace(IF_INSURED_HERE, ''));
}

export function missingDocuments(
  tier: Tier,
  isInsuredHere: boolean,
  documents: readonly MembershipDocument[],
): string[] {
  const present = new Set<string>(documents.map((document) => document.kind));
  return requiredDocuments(tier, isInsuredHere).filter((kind) => !present.has(kind));
}

/** What can be wrong with the reference of a document. */
export const documentRefusals = defineRefusals(
  commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
);

/** The documents as they are kept; `read` checks a reference by the vocabulary of the command. */
export function readDocuments(
  documents: readonly MembershipDocument[],
  read: (reference: string, field: FieldPath, maxLength: number) => string,
): readonly MembershipDocument[] {
  return documents.map(({ kind, reference }, i) => ({
    kind,
    reference: read(reference, ['documents', i, 'reference'], REFERENCE_LENGTH),
  }));
}

const REFERENCE_LENGTH = 120;

/** The documents after further ones came in; a later reference of the same kind replaces the earlier. */
export function withDocuments(
  documents: readonly MembershipDocument[],
  further: readonly MembershipDocument[],
): MembershipDocument[] {
  return [...new Map([...documents, ...further].map((document) => [document.kind, document])).values()];
}
