import { z } from 'zod';
import { exampleId, exampleMember } from '../../examples';
import { businessDay, code, id, instant, ofCustomer } from '../../fields';
import { repairOrderKind } from '../repair-order';

/** The whole appointment after the fact (rulebook SVC-12). */
export const appointmentState = z.object({
  appointmentId: id('apt'),
  ...ofCustomer,
  vehicleId: id('veh'),
  jobKind: repairOrderKind,
  slotFrom: instant,
  slotTo: instant,
  businessDay: businessDay.describe('Day of the slot'),
  isZeroWait: z.boolean().describe('A slot off the peak, without a wait'),
  channel: code.describe('How it was booked: PHONE, APP, DESK …'),
  bookedAt: instant,
  bookedOn: businessDay,
  bookedBy: id('stf').nullable().describe('null: the customer'),
});

export const exampleAppointment: z.output<typeof appointmentState> = {
  appointmentId: exampleId('apt'),
  ...exampleMember,
  vehicleId: exampleId('veh'),
  jobKind: 'PERIODIC_MAINTENANCE',
  slotFrom: '2026-11-23T02:00:00.000Z',
  slotTo: '2026-11-23T02:30:00.000Z',
  businessDay: '2026-11-23',
  isZeroWait: true,
  channel: 'PHONE',
  bookedAt: '2026-11-21T06:00:00.000Z',
  bookedOn: '2026-11-21',
  bookedBy: exampleId('stf'),
};
