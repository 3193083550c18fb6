import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** What is known of the habits around a vehicle; codes and intervals only (rulebook MEM-14). */
export const habitCards = {
  table: copyTable({
    name: 'habit_card_fact',
    key: ['dealerId', 'vehicleId'],
    columns: [
      'customerId',
      'maintenanceIntervalMonths',
      'maintenanceIntervalKm',
      'insurerCode',
      'insuranceRenewalOn',
      'waitingMinutes',
      'comfortableSpendMinor',
      'likesToTalk',
      'habitCodes',
      'usageEnvironmentCodes',
      'offerInterestCodes',
      'changedOn',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.habitCardChanged, ({ data }) => ({
      comfortableSpendMinor: data.comfortableSpendAmount && minorOf(data.comfortableSpendAmount),
    })),
  ],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
