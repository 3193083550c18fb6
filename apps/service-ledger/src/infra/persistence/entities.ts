import { EntitlementEntity } from './entitlement.entity';
import { EntitlementUseEntity } from './entitlement-use.entity';
import { InsurancePolicyEntity } from './insurance-policy.entity';
import { MembershipEntity } from './membership.entity';
import { CustomerEntity, DealerEntity, StaffMemberEntity, VehicleEntity } from './network.entities';
import { RepairOrderEntity } from './repair-order.entity';
import { RepairOrderLineEntity } from './repair-order-line.entity';
import { RepairOrderRefundEntity } from './repair-order-refund.entity';
import { TierFactEntity } from './tier-fact.entity';

/** Every table of this service that is read as rows. */
export const entities = [
  DealerEntity,
  StaffMemberEntity,
  CustomerEntity,
  VehicleEntity,
  MembershipEntity,
  TierFactEntity,
  RepairOrderEntity,
  RepairOrderLineEntity,
  RepairOrderRefundEntity,
  InsurancePolicyEntity,
  EntitlementEntity,
  EntitlementUseEntity,
];
