import { DateRangeInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { AppointmentStatus } from '../domain/appointment.transitions';
import { AppointmentStatusEnum } from './appointment.type';

@InputType('AppointmentFilter', {
  description: 'Which appointments a list holds; every condition given must be met.',
})
export class AppointmentFilter {
  @Field(() => ID, { nullable: true, description: 'Appointments of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Appointments of this vehicle.' })
  vehicleId?: string | null;

  @Field(() => AppointmentStatusEnum, { nullable: true, description: 'Appointments that stand so.' })
  status?: AppointmentStatus | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Appointments with a slot on these days.' })
  onDays?: DateRangeInput | null;
}
