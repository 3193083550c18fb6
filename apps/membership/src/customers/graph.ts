export { CustomerLookups } from './graphql/customer-lookups';
export { Customer } from './graphql/customer.type';
