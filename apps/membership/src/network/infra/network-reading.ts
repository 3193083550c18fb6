import { ofDealer, type Database, type Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { In } from 'typeorm';
import type { NetworkReading } from '../application/reading';
import { DealerEntity } from './dealer.entity';
import { OutletEntity } from './outlet.entity';
import { RegionEntity } from './region.entity';
import { StaffMemberEntity } from './staff-member.entity';

/** Reads of the network in PostgreSQL, each in the tenant of its reader. */
export function networkReading(database: Database): NetworkReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  const byCode = { code: 'ASC' } as const;
  return {
    regions: (reader, ids) =>
      read(reader, (tx) =>
        tx.find(RegionEntity, { where: ids ? { regionId: In([...ids]) } : {}, order: byCode }),
      ),
    dealers: (reader, ids) =>
      read(reader, (tx) =>
        tx.find(DealerEntity, { where: ids ? { dealerId: In([...ids]) } : {}, order: byCode }),
      ),
    dealersOfRegions: (reader, regionIds) =>
      read(reader, (tx) => tx.find(DealerEntity, { where: { regionId: In([...regionIds]) }, order: byCode })),
    outlets: (reader, ids) =>
      read(reader, (tx) => tx.findBy(OutletEntity, { ...ofDealer(reader.scope), outletId: In([...ids]) })),
    outletsOfDealers: (reader, dealerIds) =>
      read(reader, (tx) => tx.find(OutletEntity, { where: { dealerId: In([...dealerIds]) }, order: byCode })),
    staffMembers: (reader, ids) =>
      read(reader, (tx) =>
        tx.findBy(StaffMemberEntity, { ...ofDealer(reader.scope), staffMemberId: In([...ids]) }),
      ),
    staffOfDealers: (reader, dealerIds) =>
      read(reader, (tx) =>
        tx.find(StaffMemberEntity, {
          where: { dealerId: In([...dealerIds]) },
          order: { staffNumber: 'ASC' },
        }),
      ),
  };
}
