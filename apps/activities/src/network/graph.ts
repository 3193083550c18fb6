export { CustomerEntity, DealerEntity, MembershipEntity } from './graphql/entities';
export { codeEnum } from './graphql/code-enum';
export { byId, byOwner, partOf } from './graphql/loaders';
