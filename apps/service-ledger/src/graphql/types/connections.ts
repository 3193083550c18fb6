import { connection } from '@autoclub/subgraph-kit';
import { RepairOrder } from './repair-order.type';

export const RepairOrderConnection = connection(RepairOrder, 'RepairOrder');
