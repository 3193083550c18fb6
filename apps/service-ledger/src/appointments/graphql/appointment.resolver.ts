import { businessDayOf, type LocalDate, startOfDay } from '@autoclub/domain-kit';
import {
  badUserInput,
  businessDay,
  ConnectionArgs,
  DateRangeInput,
  given,
  type GraphContext,
  LocalDateScalar,
  pageRequest,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { OrderKind } from '../../repair-orders';
import { RepairOrderKindEnum } from '../../workshop/graph';
import { spansOn } from '../application/place';
import type { AppointmentReads } from '../application/ports';
import { receptionOrder } from '../domain/priority';
import { slotsOf } from '../domain/slots';
import { AppointmentFigures } from './appointment-figures.type';
import { AppointmentFilter } from './appointment.filter';
import { Appointment, AppointmentConnection, AppointmentSlot } from './appointment.type';
import type { AppointmentLookups } from './lookups';
import { APPOINTMENT_PLACE, presentAppointment, presentFigures, presentSlot } from './present';

@Resolver(() => Appointment)
export class AppointmentResolver {
  constructor(
    private readonly reads: UnitOfWork<AppointmentReads>,
    private readonly lookups: AppointmentLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => Appointment, {
    nullable: true,
    description: 'An appointment by its id; null when it is not there.',
  })
  appointment(
    @Arg('id', () => ID, { description: 'The id of the appointment.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Appointment | null> {
    return this.lookups.appointment(context, id);
  }

  @Requires('orders:read')
  @Query(() => AppointmentConnection, {
    description: 'Appointments, the latest slot first (rulebook SVC-12).',
  })
  appointments(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => AppointmentFilter, {
      nullable: true,
      description: 'Which appointments; all unless given.',
    })
    filter: AppointmentFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const { onDays, ...exact } = given(filter);
    const days = onDays && { from: onDays.from as LocalDate, to: onDays.to as LocalDate };
    return this.lookups.page(context, { ...exact, ...days }, pageRequest(args, APPOINTMENT_PLACE));
  }

  @Requires('signed-in')
  @Query(() => [AppointmentSlot], {
    description:
      'When a job can begin on a day at the dealer of the caller, with the places left throughout the job; what has ' +
      'begun is not there (rulebook SVC-12).',
  })
  async appointmentSlots(
    @Arg('day', () => LocalDateScalar, { description: "The day in the dealer's zone." }) asked: string,
    @Arg('jobKind', () => RepairOrderKindEnum, { description: 'What is to be done.' }) jobKind: OrderKind,
    @Ctx() context: GraphContext,
  ): Promise<AppointmentSlot[]> {
    const day = businessDay(asked as LocalDate);
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    return this.reads.read(reader, async (appointments) => {
      const dealer = await appointments.dealer();
      if (!dealer) return [];
      const now = context.now();
      const { slotMinutes, durationMinutes } = appointments.terms(
        dealer,
        businessDayOf(now, dealer.timeZone),
      );
      const taken = await appointments.taken(day, now);
      const terms = { slotMinutes, minutes: durationMinutes(jobKind), now };
      const spans = await spansOn(appointments, dealer, day);
      return slotsOf(spans, taken, terms).map((slot) => presentSlot(slot, dealer.timeZone));
    });
  }

  @Requires('orders:read')
  @Query(() => [Appointment], {
    description:
      'Who has come today and waits for reception at the dealer of the caller, in the order in which they are ' +
      'received: with priority first, then by the later of slot and arrival; 200 at most (rulebook SVC-03, SVC-12).',
  })
  async appointmentReceptionQueue(@Ctx() context: GraphContext): Promise<Appointment[]> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    const now = context.now();
    return this.reads.read(reader, async (appointments) => {
      const dealer = await appointments.dealer();
      const waiting = dealer ? await appointments.waiting(businessDayOf(now, dealer.timeZone)) : [];
      return waiting.sort(receptionOrder).map((each) => presentAppointment(each, now));
    });
  }

  @Requires('orders:read')
  @Query(() => AppointmentFigures, {
    nullable: true,
    description:
      'The booking rate and the promise rate of the dealer of the caller over business days, 366 at most ' +
      '(rulebook SVC-12).',
  })
  async appointmentFigures(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AppointmentFigures | null> {
    const [from, to] = [businessDay(period.from as LocalDate), businessDay(period.to as LocalDate)];
    if (Date.parse(to) - Date.parse(from) > MOST_PERIOD_MS)
      throw badUserInput({ zh: '期间最长 366 天。', en: 'The period has 366 days at most.' });
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    return this.reads.read(reader, async (appointments) => {
      const dealer = await appointments.dealer();
      if (!dealer) return null;
      const settledFrom = startOfDay(from, dealer.timeZone);
      const settledTo = startOfDay(to, dealer.timeZone);
      return presentFigures(await appointments.counts({ from, to, settledFrom, settledTo }));
    });
  }
}

const MOST_PERIOD_MS = 366 * 86_400_000;
