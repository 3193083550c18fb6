import { insurancePolicyRecorded } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { from } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';
import { policyFactOf } from '../../facts-of-events';

/** An insurance policy of a car, sold here or elsewhere (rulebook SVC-10). */
export const policies = {
  table: copyTable({
    name: 'policy_fact',
    key: ['dealerId', 'policyId'],
    columns: [
      'customerId',
      'vehicleId',
      'kind',
      'isSoldHere',
      'soldOn',
      'periodFrom',
      'periodTo',
      'premiumMinor',
      ...ORIGIN,
    ],
  }),
  sources: [from(insurancePolicyRecorded, policyFactOf)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
