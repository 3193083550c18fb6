import { copyTable } from '@autoclub/persistence';

/** Copies by which a day says whom to remind of what: ids, days, counts and codes. */

export const cards = copyTable({
  name: 'reminder_card',
  key: ['dealerId', 'membershipId'],
  columns: ['customerId', 'validTo', 'isEnded'],
  saidOnce: ['activatedOn'],
});

export const vehicles = copyTable({
  name: 'reminder_vehicle',
  key: ['dealerId', 'vehicleId'],
  columns: ['customerId', 'purchasedOn'],
});

export const habits = copyTable({
  name: 'reminder_habit',
  key: ['dealerId', 'vehicleId'],
  columns: ['intervalMonths', 'intervalKm', 'insuranceRenewalOn'],
});

export const policies = copyTable({
  name: 'reminder_policy',
  key: ['dealerId', 'policyId'],
  columns: ['vehicleId', 'kind', 'periodTo'],
});

export const plans = copyTable({
  name: 'reminder_plan',
  key: ['dealerId', 'membershipId'],
  columns: ['customerId', 'yearTo', 'entitlements'],
});

export const left = copyTable({
  name: 'reminder_left',
  key: ['dealerId', 'membershipId', 'code'],
  columns: ['remaining'],
});

export const classes = copyTable({
  name: 'reminder_class',
  key: ['dealerId', 'customerId'],
  columns: ['valueClass'],
});

export const expiringPoints = copyTable({
  name: 'reminder_points',
  key: ['dealerId', 'accountId', 'expiresOn', 'daysAhead'],
  columns: ['customerId', 'points', 'noticedOn'],
});
