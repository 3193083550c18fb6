import type { Reader } from '@autoclub/use-cases';
import type { EarningDocument } from '../domain/earning-document';
import type { Judgement } from '../domain/judgement';
import { judgeDocument } from './judge-document';
import type { EarningReads, ProgrammeFor } from './ports';

/**
 * What a document would earn, by the code that judges when it is posted (rulebook PTS-12). Writes nothing. Null while
 * the dealer is not known here yet, since its programme is not either.
 */
export async function previewPoints(
  means: { readonly reads: Pick<EarningReads, 'standpointOf'>; readonly programmeFor: ProgrammeFor },
  reader: Pick<Reader, 'scope'>,
  document: EarningDocument,
): Promise<Judgement | null> {
  const known = await means.reads.standpointOf(reader, document);
  if (!known) return null;
  const { dealer, facts } = known;
  return judgeDocument(known.document, { dealer, facts, programmeFor: means.programmeFor });
}
