import { z } from 'zod';
import { exampleId, exampleMember } from '../../examples';
import { businessDay, code, id, instant, ofCustomer } from '../../fields';

/** The whole complaint after the fact; its words stay in the service that owns it (rulebook SVC-15). */
export const complaintState = z.object({
  complaintId: id('cmp'),
  ...ofCustomer,
  vehicleId: id('veh').nullable(),
  repairOrderId: id('ror').nullable(),
  kind: z.enum(['COMPLAINT', 'ONLINE_REQUEST']).describe('A request made on line has 24 hours'),
  category: code,
  contactPoint: code
    .nullable()
    .describe('Where it went wrong: RECEPTION, LOUNGE, BOUTIQUE, SETTLEMENT, AWAY'),
  severity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  ownerStaffMemberId: id('stf').nullable(),
  openedAt: instant,
  openedOn: businessDay,
  dueAt: instant,
});

export const exampleComplaint: z.output<typeof complaintState> = {
  complaintId: exampleId('cmp'),
  ...exampleMember,
  vehicleId: exampleId('veh'),
  repairOrderId: exampleId('ror'),
  kind: 'COMPLAINT',
  category: 'REPAIR_QUALITY',
  contactPoint: 'SETTLEMENT',
  severity: 'MEDIUM',
  ownerStaffMemberId: exampleId('stf'),
  openedAt: '2026-11-21T06:00:00.000Z',
  openedOn: '2026-11-21',
  dueAt: '2026-11-24T06:00:00.000Z',
};
