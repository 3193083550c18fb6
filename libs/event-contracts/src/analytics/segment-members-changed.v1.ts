import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId } from '../examples';
import { businessDay, code, count, id } from '../fields';

export const segmentMembersChanged = defineEvent({
  publisher: 'analytics',
  aggregate: 'segment',
  name: 'segment-members-changed',
  version: 1,
  key: 'segmentId',
  summary:
    'Customers entered or left a segment, in parts of at most 500 each; segments are defined and evaluated here alone (rulebook ANA-06).',
  schema: z.object({
    segmentId: id('seg'),
    dealerId: id('dlr').describe('The dealer whose customers it holds'),
    segmentCode: code,
    definitionVersion: count.min(1),
    asOfDay: businessDay,
    part: count.min(1).describe('One event per part, from 1'),
    partCount: count.min(1),
    addedCustomerIds: z.array(id('cus')).max(500),
    removedCustomerIds: z.array(id('cus')).max(500),
    memberCount: count.describe('Members after all parts'),
  }),
  example: {
    segmentId: exampleId('seg'),
    dealerId: exampleId('dlr'),
    segmentCode: 'ABOUT_TO_BE_LOST',
    definitionVersion: 1,
    asOfDay: '2026-11-21',
    part: 1,
    partCount: 1,
    addedCustomerIds: [exampleId('cus')],
    removedCustomerIds: [exampleId('cus', 2)],
    memberCount: 84,
  },
});
