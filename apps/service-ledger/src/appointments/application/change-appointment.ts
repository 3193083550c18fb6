import { accepted, businessDayOf, InputChecks, type Outcome, refused } from '@autoclub/domain-kit';
import { type Caller, command, type Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { Appointment, AppointmentTerms } from '../domain/appointment';
import { arrived, cancelled, completed, type Moment, noShow, received } from '../domain/change-appointment';
import {
  arriveRefusals,
  cancelRefusals,
  completeRefusals,
  foundRefusals,
  noShowRefusals,
} from '../domain/refusals';
import { closedFacts } from './appointment-facts';
import type { AppointmentInput } from './change-place';
import type { ChangePorts } from './ports';

/** The customer is here (rulebook SVC-12). */
export const arriveAppointment = command<ChangePorts>()({
  name: 'appointmentArrive',
  refusals: arriveRefusals,
  work: (ports, input: AppointmentInput & { readonly arrivedAt: Date | null }, caller) =>
    change(ports, input, caller, ({ appointment, moment }) => arrived(appointment, input.arrivedAt, moment)),
});

/** Reception starts, which keeps or breaks the promise (rulebook SVC-12). */
export const receiveAppointment = command<ChangePorts>()({
  name: 'appointmentReceive',
  refusals: arriveRefusals,
  work: (ports, input: AppointmentInput & { readonly receivedAt: Date | null }, caller) =>
    change(ports, input, caller, ({ appointment, moment, terms }) =>
      received(appointment, input.receivedAt, moment, terms),
    ),
});

/** Nobody came (rulebook SVC-12). */
export const recordNoShow = command<ChangePorts>()({
  name: 'appointmentNoShowRecord',
  refusals: noShowRefusals,
  work: (ports, input: AppointmentInput, caller) =>
    change(ports, input, caller, ({ appointment, moment, terms }) => noShow(appointment, moment, terms)),
});

/** The appointment is given up, with a reason (rulebook SVC-12). */
export const cancelAppointment = command<ChangePorts>()({
  name: 'appointmentCancel',
  refusals: cancelRefusals,
  read: ({ appointmentId, reasonCode }: AppointmentInput & { readonly reasonCode: string }) => {
    const checks = new InputChecks(cancelRefusals);
    return checks.complete({ appointmentId, reasonCode: checks.code(reasonCode, ['reasonCode']) });
  },
  work: (ports, input, caller) =>
    change(ports, input, caller, ({ appointment, moment }) =>
      cancelled(appointment, input.reasonCode, moment),
    ),
});

/** The job is done; the order it led to can be named (rulebook SVC-12). */
export const completeAppointment = command<ChangePorts>()({
  name: 'appointmentComplete',
  refusals: completeRefusals,
  async work(ports, input: AppointmentInput & { readonly repairOrderId: string | null }, caller) {
    const { repairOrderId } = input;
    const known = repairOrderId === null ? undefined : await ports.lock(input.appointmentId);
    if (repairOrderId !== null && known && !(await ports.hasOrder(repairOrderId, known.vehicleId)))
      return refused(completeRefusals.no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    return change(ports, input, caller, ({ appointment, moment }) =>
      completed(appointment, repairOrderId, moment),
    );
  },
});

interface Standing {
  readonly appointment: Appointment | undefined;
  readonly moment: Moment;
  readonly terms: AppointmentTerms;
}

interface Changed {
  readonly answer: { readonly appointmentId: string };
  readonly written: Appointment;
  readonly facts: readonly Fact[];
}

/** The appointment under its lock, judged and written, or why it is not changed. */
async function change<Refused>(
  ports: ChangePorts,
  { appointmentId }: AppointmentInput,
  { now }: Caller,
  judge: (standing: Standing) => Outcome<Appointment, Refused>,
): Promise<Outcome<Changed, Refused | ReturnType<typeof unknownAppointment>>> {
  const dealer: Dealer | undefined = await ports.dealer();
  if (!dealer) return refused(unknownAppointment());
  const { timeZone } = dealer;
  const moment = { now, timeZone };
  const terms = ports.terms(dealer, businessDayOf(now, timeZone));
  const outcome = judge({ appointment: await ports.lock(appointmentId), moment, terms });
  if (!outcome.ok) return outcome;
  const written = outcome.value;
  await ports.write([written]);
  const facts = written.closedOn === null ? [] : closedFacts([written], dealer);
  return accepted({ answer: { appointmentId }, written, facts });
}

/** Where the dealer is not known there is no appointment of it either. */
function unknownAppointment() {
  return foundRefusals.no('APPOINTMENT_NOT_FOUND', ['appointmentId']);
}
