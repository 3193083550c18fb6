import type { CustomerReading } from '../../customers';
import type { NetworkReading } from '../../network';
import type { SchemeOn, TierReading } from '../../tiers';
import type { MembershipsCommands } from '../application/commands';
import type { MembershipReading } from '../application/reading';

/** What the graph of memberships stands on; empty when only its SDL is printed. */
export interface MembershipsDeps {
  readonly network: NetworkReading;
  readonly customers: CustomerReading;
  readonly tiers: TierReading;
  readonly memberships: MembershipReading;
  readonly schemeOn: SchemeOn;
  readonly commands: MembershipsCommands;
}
