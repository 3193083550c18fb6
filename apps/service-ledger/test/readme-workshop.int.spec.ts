import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { membershipActivated } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { type OperationDefinitionNode, parse } from 'graphql';
import { BOOK, bookInput } from './builders/appointments';
import { clubMutation } from './builders/club';
import {
  cny,
  freshKey,
  line,
  policyInput,
  RECORD_POLICY,
  SETTLE,
  settleInput,
  USE,
  useInput,
} from './builders/documents';
import { activationFact } from './builders/facts';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const HEADING = '## Questions of the workshop and the club';
const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const section = readme.slice(readme.indexOf(HEADING) + HEADING.length).split('\n## ')[0] ?? '';
const queries = [...section.matchAll(/```graphql\n(.*?)```/gs)].map(([, source = '']) => {
  const [operation] = parse(source).definitions as OperationDefinitionNode[];
  return [operation?.name?.value ?? '', source] as const;
});
const VARIABLES = {
  vehicles: [{ __typename: 'Vehicle', id: 'veh_1' }],
  memberships: [{ __typename: 'Membership', id: 'mem_1' }],
};
/** What each query finds in the data below, so that none is asked in vain. */
const FINDS: Readonly<Record<string, RegExp>> = {
  Renewals: /"policyNumber":"SOON"/,
  RenewalOffers: /"packCode":"CLAIM_5K_10K"/,
  Waiting: /"hasPriority":true/,
  UnderWay: /"roNumber":"RO-UNDER-WAY"/,
  Staff: /"certificateCode":"BODY_REPAIR"/,
  DueWork: /"jobCode":"BRAKE_PADS_FRONT"/,
  Rescues: /"status":"CALLED".*"isComplete":true/,
  VehicleFile: /"kind":"RESCUE".*"kind":"REPAIR_ORDER"/,
  ClubAccounts: /"status":"CLOSED".*"category":"LABOUR_DISCOUNTS"/,
  WhatTheClubGave: /"category":"FREE_SERVICES".*"departmentCode":"SERVICE"/,
  Promises: /"brokenCount":1.*"causeCode":"WASH_OUT_OF_ORDER"/,
};
const LATER = '2026-12-24T04:00:00.000Z';

describe('the questions of the README', () => {
  let ledger: LedgerUnderTest;
  const manager: Principal = { ...principals.staffOf('dlr_1', ['STORE_MANAGER']), staffMemberId: 'stf_1sm' };

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.feed(membershipActivated, [activationFact('dlr_1', 'mem_1', 'cus_1')]);
    const whose = { customerId: 'cus_1', vehicleId: 'veh_1' };
    const lines = [line('LABOUR', '6000.00')];
    const { repairOrder } = await ledger.mutate<{ repairOrder: { id: string } }>(
      '1',
      SETTLE,
      settleInput('1', { kind: 'ACCIDENT', lines }),
    );
    const period = { from: '2025-12-20', to: '2027-01-20' };
    await ledger.mutate(
      '1',
      RECORD_POLICY,
      policyInput('1', { policyNumber: 'SOON', soldOn: '2025-12-01', period }),
    );
    await ledger.mutate('1', USE, useInput('1'));
    const shifts = Array.from({ length: 7 }, (_, n) => ({
      staffMemberId: 'stf_1sa',
      from: { day: `2026-12-${24 + n}`, time: '00:00' },
      to: { day: n === 7 - 1 ? '2026-12-31' : `2026-12-${25 + n}`, time: '00:00' },
    }));
    const validity = { from: '2026-01-01', to: '2027-01-01' };
    const decline = {
      repairOrderId: repairOrder.id,
      jobCode: 'BRAKE_PADS_FRONT',
      estimatedAmount: cny('860.00'),
    };
    await give('workshopJobOpen', { ...whose, roNumber: 'RO-UNDER-WAY', kind: 'GENERAL_REPAIR' });
    await give('staffCertificateRecord', {
      staffMemberId: 'stf_1sa',
      certificateCode: 'BODY_REPAIR',
      level: 2,
      validity,
    });
    await give('workDecline', { ...decline, urgency: 'SOON' });
    await give('rescueCall', whose);
    await give('rescueRosterPlan', { days: { from: '2026-12-24', to: '2026-12-31' }, shifts });
    const missed = { membershipId: 'mem_1', benefitCode: 'CAR_WASH', reasonCode: 'WASH_OUT_OF_ORDER' };
    await give('benefitPromiseMissReport', { ...missed, valueAmount: cny('40.00') });
    const slot = bookInput('1', { slotFrom: '2026-12-24T02:00:00Z' });
    const day = '2026-12-24T01:30:00.000Z';
    const { appointment } = await ledger.mutate<{ appointment: { id: string } }>('1', BOOK, slot, day);
    await give('appointmentArrive', { appointmentId: appointment.id, arrivedAt: null }, day);
    await give('clubPeriodClose', { month: '2026-11-01' }, LATER);
  });
  afterAll(() => ledger.close());

  const give = async (name: string, input: Record<string, unknown>, now: string = NOW) => {
    const document = clubMutation(name, '');
    const given = { idempotencyKey: freshKey(), ...input };
    expect(await ledger.mutate('1', document, given, now, manager)).toEqual({ userErrors: [] });
  };

  it('has one for each room', () => {
    expect(queries.map(([name]) => name)).toEqual(Object.keys(FINDS));
  });

  it.each(queries)('%s is answered and finds something', async (name, source) => {
    const variables = Object.fromEntries(
      Object.entries(VARIABLES).filter(([variable]) => source.includes(`$${variable}:`)),
    );
    const { data, errors } = await ledger.ask(source, variables, principals.staffOf('dlr_1'), LATER);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toMatch(FINDS[name] ?? /never/);
  });
});
