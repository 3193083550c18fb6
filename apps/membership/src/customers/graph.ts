export { Customer } from './graphql/customer.type';
export { customerLoaders } from './graphql/loaders';
export { presentCustomer } from './graphql/present';
