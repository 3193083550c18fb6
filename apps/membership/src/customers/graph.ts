export { CustomerLookups } from './graphql/customer-lookups';
export { Customer } from './graphql/customer.type';
export { mayShow } from './graphql/pii';
export { Vehicle } from './graphql/vehicle.type';
