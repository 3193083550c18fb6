export { CustomerEntity, DealerEntity, RegionEntity, VehicleEntity } from './graphql/entities';
