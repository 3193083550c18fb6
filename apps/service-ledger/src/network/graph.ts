export { Customer, Dealer, Membership, StaffMember, Vehicle } from './graphql/owned-elsewhere.type';
