import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { minorOf, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The accounts of a club for a period, as closed last (rulebook SVC-18). */
export const clubPeriods = {
  table: copyTable({
    name: 'club_period_fact',
    key: ['dealerId', 'clubPeriodId'],
    columns: [
      'periodFrom',
      'periodTo',
      'revision',
      'openingMinor',
      'incomeMinor',
      'expenseMinor',
      'closingMinor',
      'lines',
      'closedOn',
      ...ORIGIN,
    ],
  }),
  sources: [said(events.clubPeriodClosed, ({ data }) => clubAmounts(data))],
} satisfies FactKind;

function clubAmounts(data: DataOf<typeof events.clubPeriodClosed>) {
  return {
    openingMinor: minorOf(data.openingAmount),
    incomeMinor: minorOf(data.incomeAmount),
    expenseMinor: minorOf(data.expenseAmount),
    closingMinor: minorOf(data.closingAmount),
    lines: data.lines.map(({ amount, ...line }) => ({ ...line, amountMinor: minorOf(amount) })),
  };
}
