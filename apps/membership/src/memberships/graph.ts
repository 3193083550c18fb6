export { documentsOf, MembershipDocumentInput } from './graphql/membership-document.input';
export { MembershipLookups } from './graphql/membership-lookups';
export { Membership, MembershipConnection } from './graphql/membership.type';
