import { type Clock, type IdSource } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ProgrammeFor } from '../application/ports';
import { JudgedEvents } from './messaging/judged-events';
import type { WorkIn } from './messaging/consumers';
import { SqlEarningStore } from './persistence/earning.store';
import { PostingRepository } from './persistence/posting.repository';
import { SqlLedger } from './persistence/sql-ledger';

/** The points numbers of a dealer and day out of the programme book (rulebook CONV-3). */
export function pointsProgrammes(book: ProgrammeBook): ProgrammeFor {
  return (dealer, businessDay) => {
    const { version, values } = book.inForce(dealer, businessDay);
    return { version, points: values.points };
  };
}

/** Ties the use cases to the tables of one transaction. */
export function earningWork(means: { book: ProgrammeBook; clock: Clock; ids: IdSource }): WorkIn {
  const programmeFor = pointsProgrammes(means.book);
  return (tx) => {
    const now = means.clock();
    return {
      store: new SqlEarningStore(tx),
      ledger: new SqlLedger(tx, new PostingRepository(() => now), now),
      announcements: new JudgedEvents(tx, now),
      programmeFor,
      newTransactionId: () => means.ids('ptt'),
      now,
    };
  };
}
