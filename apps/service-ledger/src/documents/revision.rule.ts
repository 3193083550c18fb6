/**
 * Documents from a dealer system carry a business key and a revision (rulebook CONV-5): a second delivery
 * changes nothing, a higher revision amends, the same revision with other content is a mistake of the sender.
 */
export type RevisionVerdict = 'NEW' | 'UNCHANGED' | 'CONTRADICTION' | 'AMENDMENT' | 'OUTDATED';

export interface DocumentVersion {
  readonly revision: number;
  readonly fingerprint: string;
}

export function judgeRevision(
  known: DocumentVersion | undefined,
  arriving: DocumentVersion,
): RevisionVerdict {
  if (!known) return 'NEW';
  if (arriving.revision > known.revision) return 'AMENDMENT';
  if (arriving.revision < known.revision) return 'OUTDATED';
  return arriving.fingerprint === known.fingerprint ? 'UNCHANGED' : 'CONTRADICTION';
}
