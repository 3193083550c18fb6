import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { couponBooksIn } from '../../coupons';
import { packageBooksIn } from '../../packages';
import { documentPremises } from '../../documents';
import { dealerBooksIn, dealerIdOf } from '../../network';
import { settlingJobsIn } from '../../workshop';
import type { ApprovePorts, RefundPorts, SettleManyPorts } from '../application/ports';
import type { KeepQuotePorts } from '../application/keep-quote';
import type { UsePackagePorts } from '../application/use-package';
import { DiscountApprovalRepository } from './discount-approval.repository';
import { discountsFrom } from './programme';
import { RepairOrderRepository } from './repair-order.repository';

/** What the use cases of repair orders work on inside one transaction. */
export function orderPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const discounts = discountsFrom(programmes);
  return (
    tx: Tx,
    { scope }: Pick<Reader, 'scope'>,
  ): SettleManyPorts & RefundPorts & ApprovePorts & UsePackagePorts & KeepQuotePorts => {
    const [orders, dealers] = [new RepairOrderRepository(tx, scope), dealerBooksIn(tx, scope)];
    const dealerId = dealerIdOf(scope);
    const coupons = couponBooksIn(tx, scope);
    const packages = packageBooksIn(tx, scope);
    const jobs = settlingJobsIn(tx, scope);
    const approvals = new DiscountApprovalRepository(tx, scope);
    return {
      discounts,
      ids,
      dealer: () => dealers.dealer(),
      premises: (asked) => {
        const table = asked.documentNumbers.length > 0 ? 'repair_order' : null;
        return documentPremises(tx, { dealerId, table }, asked, (orderIds) => orders.byIds(orderIds));
      },
      lockCoupons: (couponIds) => coupons.lockCoupons(couponIds),
      lockCouponsOf: (orderIds) => coupons.lockUsedFor('REPAIR_ORDER', orderIds),
      writeCoupons: (used) => coupons.writeCoupons(used),
      lockPackage: (id) => packages.lockPackage(id),
      usesOf: (packageIds) => packages.usesOf(packageIds),
      writePackage: (sold, movement) => packages.writePackage(sold, movement),
      writePackageUse: (use) => packages.writePackageUse(use),
      openJobs: (roNumbers) => jobs.openJobs(roNumbers),
      settleJobs: (jobIds) => jobs.settleJobs(jobIds),
      lockJob: (id) => jobs.lockJob(id),
      keepQuote: (jobId, quoted) => jobs.keepQuote(jobId, quoted),
      standingApprovals: (roNumbers) => approvals.latestOf(roNumbers),
      standingApproval: (roNumber, customerId) => approvals.latest(roNumber, customerId),
      writeApproval: (approval) => approvals.write(approval),
      writeOrders: (written) => orders.write(written),
      lockOrder: (id) => orders.lock(id),
      writeRefund: (order, refund) => orders.writeRefund(order, refund),
    };
  };
}
