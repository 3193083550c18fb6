/** What a delivery of a known record comes to (rulebook CONV-5). */
export type RevisionVerdict =
  /** It says what is known. */
  | 'UNCHANGED'
  /** It says what is known under a higher revision, below which nothing counts any more. */
  | 'RENUMBERED'
  /** It says something else, and later. */
  | 'AMENDED'
  /** A higher revision is known. */
  | 'OUTDATED'
  /** It says something else in the revision that is known. */
  | 'CONTRADICTS';

/** Judges a delivery by its revision; without one the last delivery counts. */
export function judgeRevision(
  known: number | null,
  delivered: number | null,
  isSame: boolean,
): RevisionVerdict {
  if (delivered === null) return isSame ? 'UNCHANGED' : 'AMENDED';
  if (known === null || delivered > known) return isSame ? 'RENUMBERED' : 'AMENDED';
  if (delivered < known) return 'OUTDATED';
  return isSame ? 'UNCHANGED' : 'CONTRADICTS';
}
