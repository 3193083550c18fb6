import {
  activityAttended,
  insurancePolicyRecorded,
  repairOrderRefunded,
  repairOrderSettled,
} from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { attendanceArrival, policyArrival, repairOrderArrival } from './arrivals';

describe('events as documents', () => {
  it('PTS-02: reads an order with what is left to pay of each line', () => {
    const event = deliver(repairOrderSettled, repairOrderSettled.example, { sequence: 3 });
    expect(repairOrderArrival(event)).toMatchObject({
      version: 3,
      trace: { correlationId: event.correlationId, causationId: event.id },
      document: {
        type: 'REPAIR_ORDER',
        businessDay: '2026-11-21',
        facts: {
          lines: [
            { kind: 'LABOUR', payer: 'CUSTOMER', payableMinor: 95_000 },
            { kind: 'PART', payer: 'CUSTOMER', payableMinor: 24_999 },
          ],
          paidWithPointsMinor: 0,
        },
      },
    });
  });

  it('PTS-07: reads the part that was paid with points', () => {
    const data = {
      ...repairOrderRefunded.example,
      paidWithPointsAmount: { amount: '12.50', currencyCode: 'CNY' },
    };
    expect(repairOrderArrival(deliver(repairOrderRefunded, data)).document.facts).toMatchObject({
      paidWithPointsMinor: 1_250,
    });
  });

  it('PTS-02: reads a policy by the day it was sold and an attendance by the day it was', () => {
    expect(
      policyArrival(deliver(insurancePolicyRecorded, insurancePolicyRecorded.example)).document,
    ).toMatchObject({
      type: 'INSURANCE_POLICY',
      businessDay: '2026-11-21',
      facts: { isSoldHere: true, premiumMinor: 320_000 },
    });
    expect(attendanceArrival(deliver(activityAttended, activityAttended.example)).document).toMatchObject({
      type: 'ACTIVITY_REGISTRATION',
      id: activityAttended.example.registrationId,
      businessDay: '2026-11-28',
    });
  });

  it('CONV-1: refuses money no books are kept in', () => {
    const data = {
      ...insurancePolicyRecorded.example,
      premiumAmount: { amount: '1.00', currencyCode: 'EUR' },
    };
    expect(() => policyArrival(deliver(insurancePolicyRecorded, data))).toThrow('EUR');
  });
});
