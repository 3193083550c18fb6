import type { TenantScope, Tx } from '@autoclub/persistence';
import { settlingJobsIn } from '../../workshop';
import type { VisitBooks } from '../application/visit';
import { RepairOrderRepository } from './repair-order.repository';

/** The visits of a dealer inside one transaction, for the rooms that record something about one. */
export function visitsIn(tx: Tx, scope: TenantScope): VisitBooks {
  return {
    async lockVisit(id) {
      const job = await settlingJobsIn(tx, scope).lockJob(id);
      const order = await new RepairOrderRepository(tx, scope).lock(id);
      const visit = order ?? job;
      if (!visit) return undefined;
      const { customerId, membershipId, vehicleId, serviceAdvisorId, kind, mileageKm, openedAt } = visit;
      const whose = { id, customerId, membershipId, vehicleId, serviceAdvisorId };
      return { ...whose, kind, mileageKm, openedAt, technicianIds: job?.technicianIds ?? [] };
    },
  };
}
