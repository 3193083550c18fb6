import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The score a customer gave when called after an order (rulebook SVC-16). */
export const followUps = {
  table: copyTable({
    name: 'follow_up_fact',
    key: ['dealerId', 'followUpId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'repairOrderId',
      'serviceAdvisorId',
      'score',
      'isSampled',
      'answeredOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.followUpAnswered)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
