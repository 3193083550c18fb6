export { CustomerEntity, DealerEntity, RegionEntity } from './graphql/entities';
export { batched } from './graphql/references';
