import { copyTable } from '@autoclub/persistence';

/** Every copy and fact knows the event it comes from. */
export const ORIGIN = ['eventId', 'eventAt', 'traceId'] as const;

/** The small copies of what other services own, as far as figures and classes need it. No personal data. */

export const customerTable = copyTable({
  name: 'customer',
  key: ['dealerId', 'customerId'],
  columns: ['kind', 'registeredOn', ...ORIGIN],
});

export const vehicleTable = copyTable({
  name: 'vehicle',
  key: ['dealerId', 'vehicleId'],
  columns: ['customerId', 'modelCode', 'purchasedOn', 'isSoldHere', 'outletId', 'carKey', ...ORIGIN],
});

export const dealerTable = copyTable({
  name: 'dealer',
  key: ['dealerId'],
  columns: ['regionId', 'code', 'timeZone', 'currencyCode', ...ORIGIN],
});

export const regionTable = copyTable({
  name: 'region',
  key: ['regionId'],
  columns: ['code', ...ORIGIN],
});

export const outletTable = copyTable({
  name: 'outlet',
  key: ['dealerId', 'outletId'],
  columns: ['code', 'nameZh', 'nameEn', 'isActive', ...ORIGIN],
});

export const staffMemberTable = copyTable({
  name: 'staff_member',
  key: ['dealerId', 'staffMemberId'],
  columns: ['staffNumber', 'roles', ...ORIGIN],
});
