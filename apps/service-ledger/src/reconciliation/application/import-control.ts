import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  latestBusinessDay,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import { columnsBy, importRows, judgeRows } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import {
  type ControlOrder,
  controlRowRefusals,
  type ControlRowRefusal,
  isSameControl,
} from '../domain/control';
import type { ControlRow } from './control-row';
import type { ControlPorts } from './ports';

const COLUMNS: Readonly<Record<string, string>> = {
  payable: 'payableAmount',
  pointsPaid: 'pointsPaidAmount',
};

/** Enters a part of the control file of a day: what the dealer's system says it has settled (rulebook SVC-22). */
export const importControl = importRows<ControlPorts, ControlRow>()({
  name: 'controlFileImport',
  refusals: defineRefusals(
    commonRefusals.pick('CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'HEADER_INVALID', 'DEALER_NOT_FOUND'),
  ),
  rowRefusals: controlRowRefusals,
  async judge(ports, rows, { now }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(commonRefusals.no('DEALER_NOT_FOUND', []));
    const known = new Map(
      await ports.known(rows.filter(isGoodRow).map(({ value: { roNumber } }) => roNumber)),
    );
    const changed = new Map<string, ControlOrder>();
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.roNumber,
      read: rowReader(dealer, now),
      decide: (orders) =>
        orders.map((order) => {
          const before = known.get(order.roNumber);
          const isUnchanged = before !== undefined && isSameControl(before, order);
          known.set(order.roNumber, order);
          if (!isUnchanged) changed.set(order.roNumber, order);
          return accepted({ id: order.roNumber, isUnchanged });
        }),
      columnOf: columnsBy(COLUMNS),
    });
    return accepted({ answers, orders: [...changed.values()] });
  },
  async keep(ports, { orders }, { now, traceId }) {
    await ports.writeControl(orders, { now, traceId });
    return [];
  },
});

function rowReader({ currency, timeZone }: Dealer, now: Date) {
  const today = latestBusinessDay(now, timeZone);
  return (row: ControlRow): Outcome<ControlOrder, ControlRowRefusal> => {
    const checks = new InputChecks(controlRowRefusals);
    const amount = (text: string, field: string) =>
      checks.amount({ amount: text, currencyCode: currency }, [field]);
    const { roNumber, isWithdrawn, pointsPaidAmount } = row;
    return checks.complete({
      roNumber,
      isWithdrawn,
      settledOn: checks.pastDay(row.settledOn, ['settledOn'], today),
      payable: amount(row.payableAmount, 'payable'),
      pointsPaid: pointsPaidAmount === undefined ? null : amount(pointsPaidAmount, 'pointsPaid'),
    });
  };
}
