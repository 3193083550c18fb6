import type { DataOf } from '@autoclub/event-contracts';
import type {
  customerRegistered,
  dealerRegistered,
  membershipActivated,
  staffMemberRegistered,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';

/**
 * Facts of the membership service as tests tell them; each takes what the test is about and makes up the
 * rest.
 */
export const dealerFact = (
  dealerId: string,
  timeZone = 'Asia/Shanghai',
): DataOf<typeof dealerRegistered> => ({
  dealerId,
  regionId: 'reg_1',
  code: dealerId.toUpperCase(),
  nameZh: '一店',
  nameEn: 'One',
  timeZone,
  currencyCode: 'CNY',
});

export const staffFact = (
  dealerId: string,
  staffMemberId: string,
  roles: string[],
): DataOf<typeof staffMemberRegistered> => ({
  staffMemberId,
  dealerId,
  staffNumber: `N-${staffMemberId}`,
  roles,
});

export const customerFact = (dealerId: string, customerId: string): DataOf<typeof customerRegistered> => ({
  customerId,
  dealerId,
  kind: 'PERSON',
  externalRef: { system: 'DMS', number: `C-${customerId}` },
  registeredOn: '2024-01-01',
  consents: [],
});

export const vehicleFact = (
  dealerId: string,
  vehicleId: string,
  customerId: string,
): DataOf<typeof vehicleRegistered> => ({
  vehicleId,
  customerId,
  dealerId,
  externalRef: { system: 'DMS', number: `V-${vehicleId}` },
  modelCode: 'LAVIDA',
  purchasedOn: '2024-01-01',
  isSoldHere: true,
  outletId: null,
});

export const activationFact = (
  dealerId: string,
  membershipId: string,
  customerId: string,
  overrides: Partial<DataOf<typeof membershipActivated>> = {},
): DataOf<typeof membershipActivated> => ({
  membershipId,
  customerId,
  dealerId,
  tier: 'BASIC',
  source: 'CAR_PURCHASE',
  wayIn: 'GIFT_WITH_CAR',
  feePaid: { amount: '0.00', currencyCode: 'CNY' },
  activatedOn: '2026-03-01',
  validFrom: '2026-03-01',
  validTo: '2028-03-01',
  ...overrides,
});

export const tierChangeFact = (
  dealerId: string,
  membershipId: string,
  customerId: string,
  overrides: Partial<DataOf<typeof tierChanged>> = {},
): DataOf<typeof tierChanged> => ({
  membershipId,
  customerId,
  dealerId,
  tierChangeId: 'tch_1',
  fromTier: 'BASIC',
  toTier: 'SILVER',
  causes: ['POINTS'],
  changedOn: '2026-11-20',
  validFrom: '2026-11-20',
  validTo: '2028-11-20',
  trigger: { type: 'POINTS_ENTRY', id: 'pte_1' },
  ...overrides,
});
