import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { bookAppointment, holdAppointment } from './application/book';
import {
  arriveAppointment,
  cancelAppointment,
  completeAppointment,
  receiveAppointment,
  recordNoShow,
} from './application/change-appointment';
import { confirmAppointment, rescheduleAppointment } from './application/change-place';
import { AppointmentBookMutation } from './graphql/appointment-book.mutation';
import { AppointmentChangeMutation } from './graphql/appointment-change.mutation';
import { AppointmentResolver } from './graphql/appointment.resolver';
import {
  AppointmentDetails,
  AppointmentsOfCustomer,
  AppointmentsOfOrder,
  AppointmentsOfVehicle,
} from './graphql/appointments-of.resolver';
import { AppointmentLookups } from './graphql/lookups';
import { appointmentPorts, appointmentReads } from './infra/appointment-ports';
import { AppointmentEntity } from './infra/appointment.entity';
import { closeDaysJob } from './infra/close-days.job';

/** Places in the workshop: held, booked, moved, received in time or not, given up (rulebook SVC-12). */
export const appointments: Capability = {
  name: 'appointments',
  entities: [AppointmentEntity],
  graph,
  jobs: () => [closeDaysJob],
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, appointmentPorts(host));
  const reads = sqlUnitOfWork(host.database, appointmentReads(host));
  const lookups = new AppointmentLookups(reads);
  const places = {
    book: bookAppointment(unit),
    hold: holdAppointment(unit),
    confirm: confirmAppointment(unit),
    reschedule: rescheduleAppointment(unit),
  };
  const changes = {
    arrive: arriveAppointment(unit),
    receive: receiveAppointment(unit),
    complete: completeAppointment(unit),
    cancel: cancelAppointment(unit),
    noShow: recordNoShow(unit),
  };
  return {
    resolvers: [
      new AppointmentResolver(reads, lookups),
      new AppointmentBookMutation(places, lookups),
      new AppointmentChangeMutation(changes, lookups),
      new AppointmentsOfCustomer(lookups),
      new AppointmentsOfVehicle(lookups),
      new AppointmentsOfOrder(lookups),
      new AppointmentDetails(lookups, new OrderLookups(orderReadsOf(host))),
    ],
    references: {
      Appointment: reference(
        'orders:read',
        (id, context) => lookups.appointment(context, id),
        (appointment) => appointment,
      ),
    },
  };
}
