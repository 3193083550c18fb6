import { localDate } from '@autoclub/domain-kit';
import { defaultProgramme } from '@autoclub/programme-config';
import type { CustomerHistory } from '../../src/classes/domain/customer-history';
import { referenceDay } from '../../src/classes/domain/reference-day';

export const params = defaultProgramme.values.analytics;

/** The numbers that judge in tests, and their version. */
export const yardstick = { params, ruleVersion: 'default@1' };

export const today = localDate('2026-11-21');

export const day = referenceDay(today, params);

/** A customer who came once, a month ago, and paid nothing; a test names only what it is about. */
export function history(differences: Partial<CustomerHistory> = {}): CustomerHistory {
  return {
    customerId: 'cus_1',
    registeredOn: localDate('2024-01-10'),
    visitCount: 1,
    lastVisitOn: localDate('2026-10-20'),
    spend: { repairMinor: 0, boutiqueMinor: 0, insuranceMinor: 0 },
    vehicles: [],
    hasRenewedInsurance: false,
    ...differences,
  };
}

/** A car bought on a day and seen on others. */
export function vehicle(purchasedOn: string, ...visitedOn: string[]) {
  return { vehicleId: 'veh_1', purchasedOn: localDate(purchasedOn), visitedOn: visitedOn.map(localDate) };
}
