import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** A member who checked in at an activity (rulebook ACT-05). */
export const attendances = {
  table: copyTable({
    name: 'attendance_fact',
    key: ['dealerId', 'registrationId'],
    columns: ['customerId', 'membershipId', 'activityId', 'attendedOn', ...ORIGIN],
  }),
  sources: [said(events.activityAttended)],
} satisfies FactKind;
