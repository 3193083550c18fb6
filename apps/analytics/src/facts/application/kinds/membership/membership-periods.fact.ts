import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

type Amount = Parameters<typeof minorOf>[0];

const fee = (due: Amount, paid: Amount) => ({ feeMinor: minorOf(due), paidMinor: minorOf(paid) });

const NO_FEE = { feeMinor: 0, paidMinor: 0 };

/** What happened to a card: activated, renewed, lapsed, refunded, come back (rulebook MEM-01, MEM-05 to MEM-08). */
export const membershipPeriods = {
  table: copyTable({
    name: 'membership_period_fact',
    key: ['dealerId', 'membershipId', 'factId'],
    columns: [
      'customerId',
      'kind',
      'tier',
      'happenedOn',
      'validFrom',
      'validTo',
      'dueOn',
      'feeMinor',
      'paidMinor',
      'cause',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.membershipActivated, ({ id, data }) => ({
      factId: id,
      kind: 'ACTIVATED',
      happenedOn: data.activatedOn,
      ...fee(data.feePaid, data.feePaid),
      cause: data.source,
    })),
    said(events.membershipRenewed, ({ id, data }) => ({
      factId: id,
      kind: 'RENEWED',
      happenedOn: data.renewedOn,
      dueOn: data.validFrom,
      ...fee(data.feeAmount, data.paidAmount),
    })),
    said(events.membershipReturned, ({ id, data }) => ({
      factId: id,
      kind: 'RETURNED',
      happenedOn: data.returnedOn,
      ...fee(data.feeAmount, data.paidAmount),
    })),
    said(events.membershipLapsed, ({ id, data }) => ({
      factId: id,
      kind: 'LAPSED',
      happenedOn: data.lapsedOn,
      dueOn: data.changedOn,
      ...NO_FEE,
    })),
    said(events.membershipRefunded, ({ id, data }) => ({
      factId: id,
      kind: 'REFUNDED',
      happenedOn: data.refundedOn,
      ...NO_FEE,
      cause: data.reasonCode,
    })),
  ],
} satisfies FactKind;
