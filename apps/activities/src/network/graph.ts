export { CustomerEntity, DealerEntity, MembershipEntity } from './graphql/entities';
