export { OrderLookups } from './graphql/lookups';
export { presentOrder } from './graphql/present';
export { RepairOrder } from './graphql/repair-order.type';
export { RepairOrderChangeEnum, SettledOrderInput } from './graphql/settle.mutation';
