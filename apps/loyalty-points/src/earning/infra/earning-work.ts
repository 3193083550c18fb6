import { businessDayOf } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { ledgerIn } from '../../ledger';
import { membershipsIn } from '../../memberships';
import { dealersIn, personsIn, vehiclesIn } from '../../network';
import { pointsProgrammes } from '../application/points-programmes';
import type { EarningWork } from '../application/ports';
import { SqlDocumentStore } from './document.store';
import { JudgedEvents } from './judged-events';

/** Makes what a use case works with, for one transaction. */
export type WorkIn = (tx: Tx) => EarningWork;

/** Ties the use cases to the tables of one transaction. */
export function earningWork({ programmes, clock, clockOf, ids }: Host): WorkIn {
  const programmeFor = pointsProgrammes(programmes);
  return (tx) => {
    const now = clock();
    return {
      documents: new SqlDocumentStore(tx),
      memberships: membershipsIn(tx),
      dealers: dealersIn(tx),
      vehicles: vehiclesIn(tx),
      persons: personsIn(tx),
      ledger: ledgerIn(tx, now),
      announcements: new JudgedEvents(tx, now),
      programmeFor,
      newTransactionId: () => ids('ptt'),
      today: ({ dealerId, timeZone }) => businessDayOf(clockOf(dealerId)(), timeZone),
      now,
    };
  };
}
