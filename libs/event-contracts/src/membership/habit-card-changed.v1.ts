import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId } from '../examples';
import { businessDay, code, count, id, money } from '../fields';

export const habitCardChanged = defineEvent({
  publisher: 'membership',
  aggregate: 'habit-card',
  name: 'habit-card-changed',
  version: 1,
  key: 'vehicleId',
  summary:
    'What is known of the habits around a vehicle changed; codes and intervals only (rulebook MEM-14, ACT-07).',
  schema: z.object({
    vehicleId: id('veh'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    changed: z.array(code).min(1).describe('Which of the fields below changed'),
    maintenanceIntervalMonths: count.nullable(),
    maintenanceIntervalKm: count.nullable(),
    insurerCode: code.nullable(),
    insuranceRenewalOn: businessDay.nullable(),
    waitingMinutes: count.nullable().describe('How long the customer is willing to wait'),
    comfortableSpendAmount: money.nullable(),
    likesToTalk: z.boolean().nullable(),
    habitCodes: z.array(code),
    usageEnvironmentCodes: z.array(code),
    offerInterestCodes: z.array(code),
    changedOn: businessDay,
    changedBy: id('stf').nullable(),
  }),
  example: {
    vehicleId: exampleId('veh'),
    customerId: exampleId('cus'),
    dealerId: exampleId('dlr'),
    changed: ['insuranceRenewalOn'],
    maintenanceIntervalMonths: 6,
    maintenanceIntervalKm: 7_500,
    insurerCode: 'PICC',
    insuranceRenewalOn: '2027-03-01',
    waitingMinutes: 90,
    comfortableSpendAmount: cny('1000.00'),
    likesToTalk: true,
    habitCodes: ['SELF_DRIVE_TOURS'],
    usageEnvironmentCodes: ['CITY'],
    offerInterestCodes: ['FILMS'],
    changedOn: '2026-11-21',
    changedBy: exampleId('stf'),
  },
});
