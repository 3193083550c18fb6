export { StaffMember } from './graphql/segment.type';
