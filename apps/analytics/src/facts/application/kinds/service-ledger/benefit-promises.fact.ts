import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** There until its last day, and nobody asked for it: neither kept nor broken, so no rate counts it. */
const NOT_CLAIMED = 'NOT_CLAIMED';

/** A promised benefit that was given, made good or not kept; WITHDRAWN once it counts no more (rulebook SVC-21). */
export const benefitPromises = {
  table: copyTable({
    name: 'benefit_promise_fact',
    key: ['dealerId', 'promiseId'],
    columns: [
      'customerId',
      'membershipId',
      'benefitCode',
      'outcome',
      'causeCode',
      'worthMinor',
      'promisedOn',
      'judgedOn',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.promiseJudged, ({ data }) => ({
      worthMinor: minorOf(data.worthAmount),
      outcome: data.isWithdrawn ? 'WITHDRAWN' : data.causeCode === NOT_CLAIMED ? NOT_CLAIMED : data.outcome,
    })),
  ],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
