export { CustomerEntity, DealerEntity, RegionEntity } from './graphql/entities';
