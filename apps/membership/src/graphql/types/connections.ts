import { connection } from '@autoclub/subgraph-kit';
import { Customer } from './customer.type';
import { Membership } from './membership.type';

export const CustomerConnection = connection(Customer, 'Customer');
export const MembershipConnection = connection(Membership, 'Membership');
