/** The entities of other services that this one puts fields on. */
export { MembershipEntity, RepairOrderEntity, StaffMemberEntity } from './entities.type';
