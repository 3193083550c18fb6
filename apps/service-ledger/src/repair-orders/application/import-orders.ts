import { accepted, DEALER_SYSTEM, refused } from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import {
  type AskedPremises,
  importRows,
  judgeRows,
  numberKeys,
  supersededAsUnchanged,
} from '../../documents';
import { no } from '../domain/refusals';
import { decideSettlement, type Settlement } from '../domain/settlement';
import { OrderPremises } from './order-premises';
import type { OrderRow } from './order-row';
import type { SettlePorts } from './ports';
import { orderRowReader, ROW_COLUMNS } from './read-order-row';
import { settlementFacts } from './settlement-facts';

/** Enters a chunk of an export of repair orders (rulebook SVC-22). */
export const importOrders = importRows<SettlePorts>()<OrderRow>({
  name: 'repairOrdersImport',
  async judge(ports, rows, { now, traceId }) {
    const found = await ports.premises(askedBy(rows.filter(isGoodRow).map(({ value }) => value)));
    const { dealer } = found;
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const premises = new OrderPremises(dealer, found, ports.discounts);
    const settlements: Settlement[] = [];
    const answers = judgeRows(rows, {
      numberOf: (row) => row.roNumber,
      read: orderRowReader(found, dealer.currency),
      compare: (a, b) => a.settledAt.getTime() - b.settledAt.getTime(),
      decide: (draft) => {
        const decided = decideSettlement(draft, premises.of(draft), { now, ids: ports.ids, traceId });
        if (!decided.ok) return supersededAsUnchanged(decided, premises.of(draft).known?.id);
        const { change, order } = decided.value;
        if (change !== 'UNCHANGED') {
          settlements.push(decided.value);
          premises.remember(order);
        }
        return accepted({ isUnchanged: change === 'UNCHANGED', id: order.id });
      },
      columnOf: ROW_COLUMNS,
    });
    return accepted({
      answers,
      write: () => ports.writeOrders(settlements.map(({ order }) => order)),
      facts: settlements.flatMap((each) => settlementFacts(each, dealer)),
    });
  },
});

function askedBy(rows: readonly OrderRow[]): AskedPremises {
  const staff = rows.flatMap((row) => [row.serviceAdvisorNumber, row.discountApproval?.staffNumber]);
  return {
    system: DEALER_SYSTEM,
    customers: numberKeys(rows.map((row) => row.customerNumber)),
    vehicles: numberKeys(rows.map((row) => row.vehicleNumber)),
    staff: numberKeys(staff),
    externalRefs: rows.map(({ roNumber }) => ({ system: DEALER_SYSTEM, number: roNumber })),
    documentNumbers: rows.map(({ roNumber }) => roNumber),
    readings: rows.flatMap(({ mileageKm, vehicleNumber, settledAt }) =>
      mileageKm === null || mileageKm === undefined
        ? []
        : [{ vehicle: { number: vehicleNumber }, settledAt }],
    ),
  };
}
