import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A customer who stayed away was called, with the reason given (rulebook ACT-10). */
export const callBacks = {
  table: copyTable({
    name: 'call_back_fact',
    key: ['dealerId', 'callBackId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'outcome',
      'reasonCode',
      'servicedAt',
      'action',
      'staffMemberId',
      'calledOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.callBackRecorded)],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
