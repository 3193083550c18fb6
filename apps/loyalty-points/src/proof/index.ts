import type { Database } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Capability } from '@autoclub/service-host';
import { pointsProgrammes } from '../earning';
import { SqlProofReads } from './proof.repository';
import { type Proof, proveLedger } from './prove-ledger';

export type { Proof } from './prove-ledger';

/** Derives every balance again and compares (rulebook PTS-14). */
export function prove(database: Database, programmes: ProgrammeBook): Promise<Proof> {
  return proveLedger(new SqlProofReads(database), pointsProgrammes(programmes));
}

/** The proof that the books are what documents and rules say; it runs beside the service. */
export const proof: Capability = { name: 'proof' };
