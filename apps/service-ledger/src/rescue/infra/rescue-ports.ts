import { money } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { couponBooksIn } from '../../coupons';
import { documentPremises } from '../../documents';
import { entitlementUsesIn } from '../../entitlements';
import { dealerIdOf, staffMembersIn } from '../../network';
import { visitsIn } from '../../repair-orders';
import type { CallPorts, CloseCasePorts, Rescues, RosterPorts } from '../application/ports';
import { RescueRepository } from './rescue.repository';

/** What the use cases of rescues work on inside one transaction. */
export function rescuePorts(host: Pick<Host, 'programmes' | 'ids'>) {
  const [rescues, usesIn] = [rescuesFrom(host.programmes), entitlementUsesIn(host)];
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): CallPorts & CloseCasePorts & RosterPorts => {
    const coupons = couponBooksIn(tx, scope);
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(new RescueRepository(tx, scope), {
      rescues,
      ids: host.ids,
      uses: usesIn(tx, scope),
      lockCoupons: (couponIds: readonly string[]) => coupons.lockCoupons(couponIds),
      writeCoupons: (used: Parameters<CloseCasePorts['writeCoupons']>[0]) => coupons.writeCoupons(used),
      lockVisit: (id: string) => visitsIn(tx, scope).lockVisit(id),
      staffMembers: (ids: readonly string[]) => staffMembersIn(tx, scope, ids),
      premises: (asked: Parameters<CallPorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
    });
  };
}

/** The numbers of the programme in force for a dealer on a day (rulebook CONV-3), in the dealer's currency. */
export function rescuesFrom(book: ProgrammeBook): Rescues {
  return ({ id: dealerId, regionId, currency }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return {
      priceOfKm: money(service.towingKmPriceMinor, currency),
      bearingDepartment: service.rescueBearingDepartment,
      rosterDaysAhead: service.rescueRosterDaysAhead,
      towOfCoupon: (definitionCode) => {
        const pack = service.renewalPacks.find(({ towCouponCode }) => towCouponCode === definitionCode);
        return pack ? (pack.towFreeKm ?? 0) : null;
      },
      towing: (tier, isInCity) => {
        const code = isInCity ? 'TOWING_CITY' : 'TOWING_OUTSIDE_CITY';
        const benefits = tier === null ? [] : (service.entitlements[tier] ?? []);
        const benefit = benefits.find((each) => each.code === code);
        return benefit ? { code, freeKm: isInCity ? null : (benefit.freeKm ?? 0) } : null;
      },
    };
  };
}
