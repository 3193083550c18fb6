export { MembershipLookups } from './graphql/membership-lookups';
export { Membership } from './graphql/membership.type';
