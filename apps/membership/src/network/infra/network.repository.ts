import { takeTurn, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { NetworkBook } from '../application/ports';
import { DealerEntity } from './dealer.entity';
import { OutletEntity } from './outlet.entity';
import { RegionEntity } from './region.entity';
import { StaffMemberEntity } from './staff-member.entity';

/** Regions, dealers, outlets and staff in PostgreSQL. */
export function networkBook(tx: Tx): NetworkBook {
  return {
    async regionByCode(code) {
      await takeTurn(tx, `region ${code}`);
      return (await tx.findOneBy(RegionEntity, { code })) ?? undefined;
    },
    async saveRegion(region) {
      await tx.upsert(RegionEntity, { ...region }, ['regionId']);
    },
    async dealerByCode(code) {
      await takeTurn(tx, `dealer ${code}`);
      return (await tx.findOneBy(DealerEntity, { code })) ?? undefined;
    },
    async dealer(dealerId) {
      return (await tx.findOneBy(DealerEntity, { dealerId })) ?? undefined;
    },
    async dealerForChange(dealerId) {
      const found = await tx.findOneBy(DealerEntity, { dealerId });
      if (!found) return undefined;
      await takeTurn(tx, `dealer ${found.code}`);
      return tx.findOneByOrFail(DealerEntity, { dealerId });
    },
    dealers(dealerIds) {
      return tx.findBy(DealerEntity, { dealerId: In([...dealerIds]) });
    },
    dealersIn(level, id) {
      if (level !== 'OEM' && id === null) return Promise.resolve([]);
      const where =
        level === 'OEM' ? {} : level === 'REGION' ? { regionId: id ?? '' } : { dealerId: id ?? '' };
      return tx.find(DealerEntity, { where, order: { code: 'ASC' } });
    },
    async region(regionId) {
      return (await tx.findOneBy(RegionEntity, { regionId })) ?? undefined;
    },
    async saveDealer(dealer) {
      await tx.upsert(DealerEntity, { ...dealer }, ['dealerId']);
    },
    async outletByCode(dealerId, code) {
      await takeTurn(tx, `outlet ${dealerId} ${code}`);
      return (await tx.findOneBy(OutletEntity, { dealerId, code })) ?? undefined;
    },
    async outletIds(dealerId, codes) {
      if (codes.length === 0) return new Map();
      const outlets = await tx.findBy(OutletEntity, { dealerId, code: In([...codes]) });
      return new Map(outlets.map((outlet) => [outlet.code, outlet.outletId]));
    },
    async saveOutlet(outlet) {
      await tx.upsert(OutletEntity, { ...outlet }, ['dealerId', 'outletId']);
    },
    async staffMemberByNumber(dealerId, staffNumber) {
      await takeTurn(tx, `staff ${dealerId} ${staffNumber}`);
      return (await tx.findOneBy(StaffMemberEntity, { dealerId, staffNumber })) ?? undefined;
    },
    async staffMember(dealerId, staffMemberId) {
      return (await tx.findOneBy(StaffMemberEntity, { dealerId, staffMemberId })) ?? undefined;
    },
    async isCustomer(dealerId, customerId) {
      const rows: unknown[] = await tx.query(IS_CUSTOMER, [dealerId, customerId]);
      return rows.length > 0;
    },
    async saveStaffMember(member) {
      await tx.upsert(StaffMemberEntity, { ...member, roles: [...member.roles] }, [
        'dealerId',
        'staffMemberId',
      ]);
    },
  };
}

/** Customers are a later capability's; their table is read by its name, for this condition alone. */
const IS_CUSTOMER = `
  select 1 from customer where dealer_id = $1 and customer_id = $2 and erased_on is null`;
