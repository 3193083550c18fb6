import { ConsentEntity } from './consent.entity';
import { CustomerEntity } from './customer.entity';
import { DealerEntity } from './dealer.entity';
import { MembershipEntity } from './membership.entity';
import { OutletEntity } from './outlet.entity';
import { PointsHeardEntity } from './points-heard.entity';
import { RegionEntity } from './region.entity';
import { StaffMemberEntity } from './staff-member.entity';
import { TierChangeEntity } from './tier-change.entity';
import { VehicleEntity } from './vehicle.entity';

/** Every class that is mapped to a table of this service. */
export const entities = [
  RegionEntity,
  DealerEntity,
  OutletEntity,
  StaffMemberEntity,
  CustomerEntity,
  ConsentEntity,
  VehicleEntity,
  MembershipEntity,
  PointsHeardEntity,
  TierChangeEntity,
];
