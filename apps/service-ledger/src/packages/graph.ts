export { PackageLookups } from './graphql/lookups';
export { PrepaidPackage } from './graphql/package.type';
