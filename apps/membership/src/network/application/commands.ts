import type { UnitOfWork } from '../../kernel';
import type { NetworkPorts } from './ports';
import { registerDealer } from './register-dealer';
import { registerOutlet } from './register-outlet';
import { registerRegion } from './register-region';
import { registerStaffMember } from './register-staff-member';

/** Every command of the capability. */
export function networkCommands(unit: UnitOfWork<NetworkPorts>) {
  return {
    registerRegion: registerRegion(unit),
    registerDealer: registerDealer(unit),
    registerOutlet: registerOutlet(unit),
    registerStaffMember: registerStaffMember(unit),
  };
}

export type NetworkCommands = ReturnType<typeof networkCommands>;
