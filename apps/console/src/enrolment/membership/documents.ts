import type {
  EnrolmentTierFragment,
  MembershipDocumentInput,
  MembershipDocumentKind,
} from '../../generated/enrolment';
import { plainText } from '../plain-text';

/** References of documents by their kind, as a form holds them; empty where a document was not seen. */
export type DocumentFields = Readonly<Partial<Record<MembershipDocumentKind, string>>>;

/** The documents an application for a tier needs (rulebook MEM-02); the policy only of a car that is insured here. */
export function neededDocuments(
  tier: EnrolmentTierFragment,
  isInsuredHere: boolean,
): MembershipDocumentKind[] {
  return tier.requiredDocuments
    .filter(({ isOnlyIfInsuredHere }) => isInsuredHere || !isOnlyIfInsuredHere)
    .map(({ kind }) => kind);
}

/** The documents that were seen: those of the kinds with a reference. */
export function seenDocuments(fields: DocumentFields | undefined, kinds: readonly MembershipDocumentKind[]) {
  return kinds.flatMap((kind): MembershipDocumentInput[] => {
    const reference = plainText(fields?.[kind]);
    return reference === '' ? [] : [{ kind, reference }];
  });
}
