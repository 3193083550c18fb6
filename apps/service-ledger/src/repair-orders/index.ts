import type { TenantScope, Tx } from '@autoclub/persistence';
import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { couponLookupsOf } from '../coupons';
import { packageLookupsOf } from '../packages';
import { jobReadsOf } from '../workshop';
import { JobLookups } from '../workshop/graph';
import type { OrderReads } from './application/order-reads';
import { approveDiscount } from './application/approve-discount';
import { importOrders } from './application/import-orders';
import { orderRow } from './application/order-row';
import { keepQuote } from './application/keep-quote';
import { quote } from './application/quote';
import { refund } from './application/refund';
import { settle } from './application/settle';
import { settleBulk } from './application/settle-bulk';
import { usePackage } from './application/use-package';
import { RepairOrderDiscountApproveMutation } from './graphql/discount-approve.mutation';
import { JobOfOrder, QuoteAndOrderOfJob } from './graphql/job-of-order.resolver';
import { OrderLookups } from './graphql/lookups';
import { PackageUseMutation } from './graphql/package-use.mutation';
import { RepairOrdersImportMutation } from './graphql/orders-import.mutation';
import { OrdersOfCustomer, OrdersOfVehicle } from './graphql/orders-of.resolver';
import { presentOrder } from './graphql/present';
import { RepairOrderQuoteResolver } from './graphql/quote.resolver';
import { RepairOrderRefundMutation } from './graphql/refund.mutation';
import { RepairOrderResolver } from './graphql/repair-order.resolver';
import { RepairOrderSettleMutation } from './graphql/settle.mutation';
import { DiscountApprovalEntity } from './infra/discount-approval.entity';
import { DiscountApprovalRepository } from './infra/discount-approval.repository';
import { orderPorts } from './infra/order-ports';
import { RepairOrderRepository } from './infra/repair-order.repository';
import { RepairOrderEntity } from './infra/repair-order.entity';
import { RepairOrderLineEntity } from './infra/repair-order-line.entity';
import { RepairOrderRefundEntity } from './infra/repair-order-refund.entity';

export { settleBulkRefusals, type SettledItem } from './application/settle-bulk';
export { settleRefusals } from './domain/refusals';
export type { Discounts } from './application/ports';
export { priceAgain } from './domain/price-again';
export { mayApproveDiscounts, type PricedOrder } from './domain/price-order';
export type { OrderKind, OrderLine, RepairOrder } from './domain/repair-order';
export { remainingOf } from './domain/totals';
export { askForPriceChecks, type PriceCheck, takePriceChecks } from './infra/price-checks';
export type { Visit, VisitBooks } from './application/visit';
export { visitsIn } from './infra/visits';
export { discountsFrom } from './infra/programme';
export { ordersToCheckIn } from './infra/repair-order.repository';
export { pointsPaymentFact } from './application/settlement-facts';
export { payWithPoints, takeBackPoints } from './domain/points-payment';

/** Bills of the workshop: quoted, settled, amended, refunded, and imported by the file (rulebook SVC-01). */
export const repairOrders: Capability = {
  name: 'repair-orders',
  entities: [RepairOrderEntity, RepairOrderLineEntity, RepairOrderRefundEntity, DiscountApprovalEntity],
  graph,
};

/** The orders of a request's scope, for other rooms. */
export function orderReadsOf({ database }: Host) {
  return sqlUnitOfWork<OrderReads>(database, (tx, { scope }) => new RepairOrderRepository(tx, scope));
}

/** The orders of a dealer inside one transaction, for the capabilities that pay or use something on one in theirs. */
export function orderBooksIn(
  tx: Tx,
  scope: TenantScope,
): Pick<RepairOrderRepository, 'lock' | 'writePointsPayment'> {
  return new RepairOrderRepository(tx, scope);
}

/** Settles several orders at once, for the capability of the dealers' systems. */
export function settleBulkOf(host: Host) {
  return settleBulk(sqlUnitOfWork(host.database, orderPorts(host)));
}

/** How files of orders are entered, for the capability that reads them. */
export function orderImportOf(host: Host) {
  const [lineKind, payer] = ['RepairOrderLineKind', 'Payer'];
  const enums = { kind: 'RepairOrderKind', payer, 'lines.kind': lineKind, 'lines.payer': payer };
  const enter = importOrders(sqlUnitOfWork(host.database, orderPorts(host)));
  return { row: orderRow, enter, rowTexts: importOrders.rowRefusals.texts, enums };
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, orderPorts(host));
  const reads = orderReadsOf(host);
  const [lookups, jobs] = [new OrderLookups(reads), new JobLookups(jobReadsOf(host))];
  return {
    resolvers: [
      new RepairOrderResolver(reads, lookups, couponLookupsOf(host)),
      new RepairOrderQuoteResolver(quote(unit)),
      new RepairOrderSettleMutation(settle(unit), lookups),
      new RepairOrderDiscountApproveMutation(
        approveDiscount(unit),
        sqlUnitOfWork(host.database, (tx, { scope }) => new DiscountApprovalRepository(tx, scope)),
      ),
      new RepairOrderRefundMutation(refund(unit), lookups),
      new PackageUseMutation(usePackage(unit), packageLookupsOf(host)),
      new RepairOrdersImportMutation(importOrders(unit)),
      new OrdersOfCustomer(lookups),
      new OrdersOfVehicle(lookups),
      new JobOfOrder(jobs),
      new QuoteAndOrderOfJob(keepQuote(unit), jobs, lookups),
    ],
    references: {
      RepairOrder: reference(
        'orders:read',
        (id, context) => lookups.order(context, id),
        (order, { language }) => presentOrder(order, language),
      ),
    },
  };
}
