import type { Database } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { pointsProgrammes } from '../earning';
import type { Capability } from '../network';
import { SqlProofReads } from './proof.repository';
import { type Proof, proveLedger } from './prove-ledger';

export type { Proof } from './prove-ledger';

/** Derives every balance again and compares (rulebook PTS-14). */
export function prove(database: Database, book: ProgrammeBook): Promise<Proof> {
  return proveLedger(new SqlProofReads(database), pointsProgrammes(book));
}

/** The proof that the books are what documents and rules say; it runs beside the service. */
export const proof: Capability = { name: 'proof' };
