export { CustomerEntity, DealerEntity, MembershipEntity, StaffMemberEntity } from './graphql/entities';
