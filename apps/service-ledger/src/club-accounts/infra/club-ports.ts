import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import type { ClubPorts, Clubs } from '../application/ports';
import { ClubRepository } from './club.repository';

/** What the use cases of the club's accounts work on inside one transaction. */
export function clubPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const clubs = clubsFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): ClubPorts =>
    Object.assign(new ClubRepository(tx, scope), { clubs, ids });
}

/** How the club settles by the programme in force for a dealer on a day (rulebook CONV-3). */
export function clubsFrom(book: ProgrammeBook): Clubs {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return {
      departments: {
        club: service.clubDepartment,
        workshop: service.workshopDepartment,
        goods: service.goodsDepartment,
      },
      prices: service.transferPrices,
      compensationListDays: service.compensationListDays,
    };
  };
}
