import type { Database } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Capability } from '@autoclub/service-host';
import { pointsProgrammes } from '../earning';
import { invariantBreaches } from './check-invariants';
import { INVARIANTS, type InvariantId, invariantOf } from './invariants';
import { SqlProofReads } from './proof.repository';
import { type LedgerProof, proveLedger } from './prove-ledger';
import { watchInvariants } from './watch-invariants';

/** What a proof went through and what it found, with how many breaches there are of each invariant. */
export interface Proof extends LedgerProof {
  readonly invariants: Readonly<Record<InvariantId, number>>;
}

/** Derives every balance again and compares, of all dealers or of one, and checks every invariant (rulebook PTS-14). */
export async function prove(
  database: Database,
  programmes: ProgrammeBook,
  dealerId: string | null = null,
): Promise<Proof> {
  const proof = await proveLedger(new SqlProofReads(database, dealerId), pointsProgrammes(programmes));
  const breaches = [...proof.breaches, ...(await invariantBreaches(database, dealerId))];
  const invariants = Object.fromEntries(
    INVARIANTS.map((id) => [id, breaches.filter(({ check }) => invariantOf(check) === id).length]),
  ) as Record<InvariantId, number>;
  return { ...proof, invariants, breaches };
}

/** The proof that the books are what documents and rules say runs beside the service; the watch, in it. */
export const proof: Capability = { name: 'proof', clockwork: (host) => [watchInvariants(host)] };
