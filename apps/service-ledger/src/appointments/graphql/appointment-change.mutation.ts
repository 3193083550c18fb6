import {
  answered,
  type AnswerOf,
  callerOf,
  DateTimeScalar,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  arriveAppointment,
  cancelAppointment,
  completeAppointment,
  receiveAppointment,
  recordNoShow,
} from '../application/change-appointment';
import { Appointment } from './appointment.type';
import type { AppointmentLookups } from './lookups';

@InputType({ description: 'An appointment that something happens to.' })
abstract class AppointmentInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The appointment.' })
  appointmentId!: string;
}

@InputType('AppointmentArriveInput', { description: 'An appointment whose customer is here.' })
class AppointmentArriveInput extends AppointmentInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they came; now unless given.' })
  arrivedAt?: Date | null;
}

@InputType('AppointmentReceiveInput', { description: 'An appointment whose customer is received.' })
class AppointmentReceiveInput extends AppointmentInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When reception started; now unless given.' })
  receivedAt?: Date | null;
}

@InputType('AppointmentCompleteInput', { description: 'An appointment whose job is done.' })
class AppointmentCompleteInput extends AppointmentInput {
  @Field(() => ID, { nullable: true, description: 'The order of the same vehicle that it led to.' })
  repairOrderId?: string | null;
}

@InputType('AppointmentCancelInput', { description: 'An appointment that is given up.' })
class AppointmentCancelInput extends AppointmentInput {
  @Field(() => String, { description: 'Why, as a code, such as CUSTOMER_ASKED.' })
  reasonCode!: string;
}

@InputType('AppointmentNoShowRecordInput', { description: 'An appointment nobody came to.' })
class AppointmentNoShowRecordInput extends AppointmentInput {}

const description = 'The appointment as it is now.';
const shown = { appointment: Appointment };
const arriveAnswer = mutationAnswer('AppointmentArrive', shown, arriveAppointment.refusals, { description });
const receiveAnswer = mutationAnswer('AppointmentReceive', shown, receiveAppointment.refusals, {
  description,
});
const completeAnswer = mutationAnswer('AppointmentComplete', shown, completeAppointment.refusals, {
  description,
});
const cancelAnswer = mutationAnswer('AppointmentCancel', shown, cancelAppointment.refusals, { description });
const noShowAnswer = mutationAnswer('AppointmentNoShowRecord', shown, recordNoShow.refusals, { description });

/** The commands about what happens to an appointment. */
export interface AppointmentCommands {
  readonly arrive: ReturnType<typeof arriveAppointment>;
  readonly receive: ReturnType<typeof receiveAppointment>;
  readonly complete: ReturnType<typeof completeAppointment>;
  readonly cancel: ReturnType<typeof cancelAppointment>;
  readonly noShow: ReturnType<typeof recordNoShow>;
}

@Resolver()
export class AppointmentChangeMutation {
  constructor(
    private readonly run: AppointmentCommands,
    private readonly lookups: AppointmentLookups,
  ) {}

  @Requires('appointments:write')
  @Mutation(() => arriveAnswer.Payload, {
    description: 'Registers that the customer is here (rulebook SVC-12).',
  })
  async appointmentArrive(
    @Arg('input', () => AppointmentArriveInput, { description: 'The arrival.' })
    input: AppointmentArriveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof arriveAnswer>> {
    const { idempotencyKey, appointmentId, arrivedAt = null } = input;
    const outcome = await this.run.arrive(callerOf(context), idempotencyKey, { appointmentId, arrivedAt });
    return answered(context, arriveAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => receiveAnswer.Payload, {
    description:
      'Registers that reception starts. The promise is kept within the promised minutes of the later of slot and ' +
      'arrival; who was not seen to come has come at that moment (rulebook SVC-12).',
  })
  async appointmentReceive(
    @Arg('input', () => AppointmentReceiveInput, { description: 'The reception.' })
    input: AppointmentReceiveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof receiveAnswer>> {
    const { idempotencyKey, appointmentId, receivedAt = null } = input;
    const outcome = await this.run.receive(callerOf(context), idempotencyKey, { appointmentId, receivedAt });
    return answered(context, receiveAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => completeAnswer.Payload, {
    description: 'Registers that the job is done; the place is free from then on (rulebook SVC-12).',
  })
  async appointmentComplete(
    @Arg('input', () => AppointmentCompleteInput, { description: 'The end.' })
    input: AppointmentCompleteInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof completeAnswer>> {
    const { idempotencyKey, appointmentId, repairOrderId = null } = input;
    const wanted = { appointmentId, repairOrderId };
    const outcome = await this.run.complete(callerOf(context), idempotencyKey, wanted);
    return answered(context, completeAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => cancelAnswer.Payload, {
    description: 'Gives an appointment up, with a reason; its place is free at once (rulebook SVC-12).',
  })
  async appointmentCancel(
    @Arg('input', () => AppointmentCancelInput, { description: 'What is given up.' })
    input: AppointmentCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof cancelAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.cancel(callerOf(context), idempotencyKey, wanted);
    return answered(context, cancelAnswer, outcome, this.shown(context));
  }

  @Requires('appointments:write')
  @Mutation(() => noShowAnswer.Payload, {
    description:
      'Registers that nobody came, some minutes after the slot began at the earliest; at night it is registered by ' +
      'itself (rulebook SVC-12).',
  })
  async appointmentNoShowRecord(
    @Arg('input', () => AppointmentNoShowRecordInput, { description: 'The appointment.' })
    input: AppointmentNoShowRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof noShowAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.noShow(callerOf(context), idempotencyKey, wanted);
    return answered(context, noShowAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly appointmentId: string } }) => ({
      appointment: await this.lookups.appointment(context, answer.appointmentId),
    });
  }
}
