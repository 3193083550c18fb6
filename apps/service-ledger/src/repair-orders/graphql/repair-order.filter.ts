import { DateRangeInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { OrderKind } from '../domain/repair-order';
import type { OrderStatus } from '../domain/repair-order.transitions';
import { RepairOrderKindEnum } from '../../workshop/graph';
import { RepairOrderStatusEnum } from './repair-order.type';

@InputType('RepairOrderFilter', {
  description: 'Which orders a list holds; every condition given must be met.',
})
export class RepairOrderFilter {
  @Field(() => ID, { nullable: true, description: 'Orders of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Orders of this vehicle.' })
  vehicleId?: string | null;

  @Field(() => RepairOrderKindEnum, { nullable: true, description: 'Orders of this kind.' })
  kind?: OrderKind | null;

  @Field(() => RepairOrderStatusEnum, { nullable: true, description: 'Orders that stand so.' })
  status?: OrderStatus | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Orders settled on these business days.' })
  settledOn?: DateRangeInput | null;
}
