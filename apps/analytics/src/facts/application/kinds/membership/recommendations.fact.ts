import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The club was proposed to a customer, with the answer (rulebook MEM-11, SVC-19). */
export const recommendations = {
  table: copyTable({
    name: 'recommendation_fact',
    key: ['dealerId', 'recommendationId'],
    columns: [
      'customerId',
      'membershipId',
      'staffMemberId',
      'staffRole',
      'departmentCode',
      'wayIn',
      'answer',
      'declineReasonCode',
      'proposedOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.recommendationRecorded)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
