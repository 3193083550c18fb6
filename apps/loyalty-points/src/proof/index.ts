import type { Database } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Capability } from '@autoclub/service-host';
import { pointsProgrammes } from '../earning';
import { invariantBreaches } from './check-invariants';
import { INVARIANTS, type InvariantId, invariantOf } from './invariants';
import { SqlProofReads } from './proof.repository';
import { type Proof, proveLedger } from './prove-ledger';
import { type ArchiveProof, archiveBreaches } from './archived-inputs';
import { commandBreaches } from './commanded-entries';
import { publishedBreaches } from './published-entries';
import { watchInvariants } from './watch-invariants';

export type { Proof } from './prove-ledger';

/**
 * Derives every balance again and compares, of all dealers or of one: from the entries by the model, from the
 * documents by the releases of their day, and from the events that the service has published; and checks every
 * invariant (rulebook PTS-14).
 */
export async function prove(
  database: Database,
  programmes: ProgrammeBook,
  dealerId: string | null = null,
): Promise<Proof> {
  const proof = await proveLedger(new SqlProofReads(database, dealerId), pointsProgrammes(programmes));
  const breaches = [
    ...proof.breaches,
    ...(await publishedBreaches(database, dealerId)),
    ...(await invariantBreaches(database, dealerId)),
  ];
  const invariants = Object.fromEntries(
    INVARIANTS.map((id) => [id, breaches.filter(({ check }) => invariantOf(check) === id).length]),
  ) as Record<InvariantId, number>;
  return { ...proof, invariants, breaches };
}

/**
 * {@link prove}, and beside it everything that the books rest on: what others sent, anew from their archives, and for
 * every other entry the record of its command (rulebook PTS-14). Of all dealers, with the service stopped.
 */
export async function proveFromArchives(archives: ArchiveProof): Promise<Proof> {
  const { database, programmes } = archives.host;
  const beside = [...(await archiveBreaches(archives)), ...(await commandBreaches(database, null))];
  const proof = await prove(database, programmes);
  const invariants = { ...proof.invariants, I12: proof.invariants.I12 + beside.length };
  return { ...proof, invariants, breaches: [...proof.breaches, ...beside] };
}

/** The proof that the books are what documents and rules say runs beside the service; the watch, in it. */
export const proof: Capability = {
  name: 'proof',
  clockwork: (host) => [watchInvariants(host, (dealerId) => prove(host.database, host.programmes, dealerId))],
};
