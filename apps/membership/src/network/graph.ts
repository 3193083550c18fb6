export { Dealer } from './graphql/dealer.type';
export { NetworkLookups } from './graphql/network-lookups';
export { Outlet } from './graphql/outlet.type';
export { Region } from './graphql/region.type';
export { nameIn, presented } from './graphql/present';
export { StaffMember } from './graphql/staff-member.type';
