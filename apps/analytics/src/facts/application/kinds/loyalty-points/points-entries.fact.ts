import { pointsPosted } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { from } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';
import { pointsFactOf } from '../../facts-of-events';

/** An entry of the points ledger; never changes once posted (rulebook PTS-01). */
export const pointsEntries = {
  table: copyTable({
    name: 'points_fact',
    key: ['dealerId', 'entryId'],
    columns: [
      'membershipId',
      'customerId',
      'kind',
      'points',
      'sourceType',
      'sourceId',
      'businessDay',
      'postedOn',
      'isHistory',
      ...ORIGIN,
    ],
  }),
  sources: [from(pointsPosted, pointsFactOf)],
  rowFor: 'EVENT',
} satisfies FactKind;
