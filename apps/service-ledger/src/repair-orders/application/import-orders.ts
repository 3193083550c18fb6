import {
  accepted,
  commonRefusals,
  DEALER_SYSTEM,
  defineRefusals,
  refused,
  rowRefusals,
} from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import { columnsBy, importRows, judgeRows } from '@autoclub/use-cases';
import { type AskedPremises, numberKeys, rowVerdict } from '../../documents';
import { settleRefusals } from '../domain/refusals';
import { decideSettlement, type Settlement } from '../domain/settlement';
import { OrderPremises } from './order-premises';
import type { OrderRow } from './order-row';
import type { SettlePorts } from './ports';
import { orderRowReader, ROW_COLUMNS } from './read-order-row';
import { settlementFacts } from './settlement-facts';

/** Enters a chunk of an export of repair orders (rulebook SVC-22). */
export const importOrders = importRows<SettlePorts, OrderRow>()({
  name: 'repairOrdersImport',
  refusals: defineRefusals(
    commonRefusals.pick('CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'VALUE_UNKNOWN', 'DEALER_NOT_FOUND'),
  ),
  rowRefusals: defineRefusals({ ...rowRefusals.texts, ...settleRefusals.texts }),
  async judge(ports, rows, caller) {
    const found = await ports.premises(askedBy(rows.filter(isGoodRow).map(({ value }) => value)));
    const { dealer } = found;
    if (!dealer) return refused(commonRefusals.no('DEALER_NOT_FOUND', []));
    const numbers = rows.flatMap((row) => (isGoodRow(row) ? [row.value.roNumber] : []));
    const jobs = await ports.openJobs(numbers);
    const coupons = await ports.lockCouponsOf(found.known.map(({ id }) => id));
    const premises = new OrderPremises(dealer, found, ports.discounts, caller, { coupons, jobs });
    const { now, traceId } = caller;
    const settlements: Settlement[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.roNumber,
      read: orderRowReader(found, dealer.currency),
      compare: (a, b) => a.settledAt.getTime() - b.settledAt.getTime(),
      decide: (drafts) =>
        drafts.map((draft) => {
          const known = premises.of(draft);
          const decided = decideSettlement(draft, known, { now, ids: ports.ids, traceId });
          if (!decided.ok) return rowVerdict(decided, known.known);
          const { change, order } = decided.value;
          if (change !== 'UNCHANGED') {
            settlements.push(decided.value);
            premises.remember(order);
          }
          return rowVerdict(accepted({ ...order, change }), known.known);
        }),
      columnOf: columnsBy(ROW_COLUMNS),
    });
    return accepted({ answers, settlements, dealer, jobIds: new Set(jobs.values()) });
  },
  async keep(ports, { settlements, dealer, jobIds }) {
    await ports.writeOrders(settlements.map(({ order }) => order));
    await ports.settleJobs(settlements.map(({ order }) => order.id).filter((id) => jobIds.has(id)));
    return settlements.flatMap((each) => settlementFacts(each, dealer));
  },
});

function askedBy(rows: readonly OrderRow[]): AskedPremises {
  const staff = rows.flatMap((row) => [
    row.serviceAdvisorNumber,
    row.discountApproval?.staffNumber,
    ...row.lines.map(({ technicianNumber }) => technicianNumber),
  ]);
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
