import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A prepaid package: what was paid and what is still owed (rulebook SVC-08). */
export const packages = {
  table: copyTable({
    name: 'package_fact',
    key: ['dealerId', 'packageId'],
    columns: [
      'customerId',
      'membershipId',
      'vehicleId',
      'kind',
      'definitionCode',
      'soldOn',
      'paidMinor',
      'remainingPaidMinor',
      'owedMinor',
      'soldSets',
      'remainingSets',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.packageSold, ({ data }) => packageAmounts(data)),
    said(events.packageUsed, ({ data }) => packageAmounts(data)),
    said(events.packageRefunded, ({ data }) => packageAmounts(data)),
  ],
} satisfies FactKind;

function packageAmounts(data: Omit<DataOf<typeof events.packageSold>, 'soldBy'>) {
  return {
    paidMinor: minorOf(data.paidAmount),
    remainingPaidMinor: minorOf(data.remainingPaidAmount),
    owedMinor: minorOf(data.owedAmount),
  };
}
