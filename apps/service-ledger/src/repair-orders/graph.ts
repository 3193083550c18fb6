export { OrderLookups } from './graphql/lookups';
export { presentOrder } from './graphql/present';
export { RepairOrder, RepairOrderKindEnum } from './graphql/repair-order.type';
