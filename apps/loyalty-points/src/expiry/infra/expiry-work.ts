import { type Occasion, type Host, publishFacts } from '@autoclub/service-host';
import type { Tx } from '@autoclub/persistence';
import { pointsProgrammes } from '../../earning';
import { ledgerIn } from '../../ledger';
import { membershipsIn } from '../../memberships';
import { dealersIn } from '../../network';
import type { ExpiryWork } from '../application/ports';

/** Ties the use cases to the tables of one transaction. */
export function expiryWork({ programmes, ids }: Host) {
  const programmeFor = pointsProgrammes(programmes);
  return (tx: Tx, occasion: Occasion): ExpiryWork => ({
    ledger: ledgerIn(tx, occasion.now),
    memberships: membershipsIn(tx),
    dealers: dealersIn(tx),
    programmeFor,
    newTransactionId: () => ids('ptt'),
    publish: async (facts) => void (await publishFacts(tx, occasion, facts)),
  });
}
