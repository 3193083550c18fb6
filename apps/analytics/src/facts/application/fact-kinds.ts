import type { FactKind } from './fact-kind';
import { activityKinds } from './kinds/activities';
import { pointsKinds } from './kinds/loyalty-points';
import { membershipKinds } from './kinds/membership';
import { workshopKinds } from './kinds/service-ledger';

export * from './kinds/activities';
export * from './kinds/loyalty-points';
export * from './kinds/membership';
export * from './kinds/service-ledger';

/** Every kind of fact that an event leaves: a new one is a file with its table and its events, and an entry of a list. */
export const factKinds: readonly FactKind[] = [
  ...membershipKinds,
  ...workshopKinds,
  ...pointsKinds,
  ...activityKinds,
];
