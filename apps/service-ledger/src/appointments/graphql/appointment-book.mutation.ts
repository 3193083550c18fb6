import {
  answered,
  type AnswerOf,
  type BulkInput,
  bulkOf,
  type BulkPayload,
  callerOf,
  DateTimeScalar,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { OrderKind } from '../../repair-orders';
import { RepairOrderKindEnum } from '../../workshop/graph';
import { bookAppointment, holdAppointment } from '../application/book';
import { confirmAppointment, rescheduleAppointment } from '../application/change-place';
import { Appointment } from './appointment.type';
import type { AskedPriority } from '../domain/priority';
import type { AppointmentLookups } from './lookups';

@InputType('AppointmentPriorityInput', {
  description:
    'Who lets somebody without a membership come first; members do so by themselves (rulebook SVC-03).',
})
class AppointmentPriorityInput implements AskedPriority {
  @Field(() => ID, {
    description:
      'A store manager or club manager of the dealer: the caller, or whom the system of the dealer reports as approver.',
  })
  approvedById!: string;

  @Field(() => String, { description: 'Why, as a code.' })
  reasonCode!: string;
}

@InputType({ description: 'A place in the workshop.' })
abstract class PlaceInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who comes.' })
  customerId!: string;

  @Field(() => ID, { description: 'The vehicle.' })
  vehicleId!: string;

  @Field(() => RepairOrderKindEnum, { description: 'What is to be done.' })
  jobKind!: OrderKind;

  @Field(() => DateTimeScalar, { description: 'When the slot begins, as `appointmentSlots` lists it.' })
  slotFrom!: Date;

  @Field(() => String, { description: 'How it is booked, as a code, such as PHONE, APP or DESK.' })
  channelCode!: string;

  @Field(() => AppointmentPriorityInput, {
    nullable: true,
    description: 'For somebody without a membership: the manager who lets them come first.',
  })
  priority?: AppointmentPriorityInput | null;
}

@InputType('AppointmentBookInput', { description: 'A place in the workshop that is booked.' })
class AppointmentBookInput extends PlaceInput {}

@InputType('AppointmentHoldInput', { description: 'A place in the workshop that is kept for some minutes.' })
class AppointmentHoldInput extends PlaceInput {}

@InputType('AppointmentConfirmInput', { description: 'A place that was held and is booked.' })
class AppointmentConfirmInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The appointment.' })
  appointmentId!: string;
}

@InputType('AppointmentRescheduleInput', { description: 'An appointment and its new slot.' })
class AppointmentRescheduleInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The appointment.' })
  appointmentId!: string;

  @Field(() => DateTimeScalar, { description: 'When the new slot begins.' })
  slotFrom!: Date;
}

const description = 'The appointment as it is now.';
const shown = { appointment: Appointment };
const bookAnswer = mutationAnswer('AppointmentBook', shown, bookAppointment.refusals, { description });
const holdAnswer = mutationAnswer('AppointmentHold', shown, holdAppointment.refusals, { description });
const confirmAnswer = mutationAnswer('AppointmentConfirm', shown, confirmAppointment.refusals, {
  description,
});
const rescheduleAnswer = mutationAnswer('AppointmentReschedule', shown, rescheduleAppointment.refusals, {
  description,
});
const bulk = bulkOf('AppointmentBook', AppointmentBookInput, bookAnswer);

/** The commands that give a place. */
export interface PlaceCommands {
  readonly book: ReturnType<typeof bookAppointment>;
  readonly hold: ReturnType<typeof holdAppointment>;
  readonly confirm: ReturnType<typeof confirmAppointment>;
  readonly reschedule: ReturnType<typeof rescheduleAppointment>;
}

@Resolver()
export class AppointmentBookMutation {
  constructor(
    private readonly run: PlaceCommands,
    private readonly lookups: AppointmentLookups,
  ) {}

  @Requires('appointments:write')
  @Mutation(() => bookAnswer.Payload, {
    description:
      'Books a place for the whole length of the job. Of many who want the last one exactly one has it; a full or past ' +
      'slot is refused (rulebook SVC-12).',
  })
  async appointmentBook(
    @Arg('input', () => AppointmentBookInput, { description: 'The place.' }) input: AppointmentBookInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof bookAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.book(callerOf(context), idempotencyKey, wanted);
    return answered(context, bookAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => holdAnswer.Payload, {
    description: 'Keeps a place for some minutes, until it is confirmed or free again (rulebook SVC-12).',
  })
  async appointmentHold(
    @Arg('input', () => AppointmentHoldInput, { description: 'The place.' }) input: AppointmentHoldInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof holdAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.hold(callerOf(context), idempotencyKey, wanted);
    return answered(context, holdAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => confirmAnswer.Payload, {
    description: 'Books a place that was held, while it is (rulebook SVC-12).',
  })
  async appointmentConfirm(
    @Arg('input', () => AppointmentConfirmInput, { description: 'The place.' })
    input: AppointmentConfirmInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof confirmAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.confirm(callerOf(context), idempotencyKey, wanted);
    return answered(context, confirmAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => rescheduleAnswer.Payload, {
    description: 'Moves a booked appointment to another slot, under the rules of booking (rulebook SVC-12).',
  })
  async appointmentReschedule(
    @Arg('input', () => AppointmentRescheduleInput, { description: 'The new slot.' })
    input: AppointmentRescheduleInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rescheduleAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.reschedule(callerOf(context), idempotencyKey, wanted);
    return answered(context, rescheduleAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => bulk.Payload, {
    description: 'Books up to 100 places at once, each by the rules of one (rulebook SVC-12, SVC-22).',
  })
  appointmentBookBulk(
    @Arg('input', () => bulk.Input, { description: 'The places.' }) input: BulkInput<AppointmentBookInput>,
    @Ctx() context: GraphContext,
  ): Promise<BulkPayload<AnswerOf<typeof bookAnswer>>> {
    return bulk.each(context, input.items, (item, own) => this.appointmentBook(item, own));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly appointmentId: string } }) => ({
      appointment: await this.lookups.appointment(context, answer.appointmentId),
    });
  }
}
