import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentMembersChanged } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { activities, given } from './builders/activities-database';
import type { Activities } from './builders/activities-database';
import { clubDesk, cny, costs, manager } from './builders/club-desk';

const HEADING = '## Queries of activities';
const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const section = readme.slice(readme.indexOf(HEADING) + HEADING.length).split('\n## ')[0] ?? '';
const queries = [...section.matchAll(/```graphql\n(.*?)```/gs)].map(([, source = '']) => {
  const [operation] = parse(source).definitions as OperationDefinitionNode[];
  return [operation?.name?.value ?? '', source] as const;
});
/** What each query finds in the data below, so that none is asked in vain. */
const FINDS: Readonly<Record<string, RegExp>> = {
  PlanOfTheYear: /"reportDueOn":"2026-11-28","isReportOverdue":false.*"state":"WITHIN_SHARE"/,
  BudgetOfTheYear: /"spentAmount":{"amount":"300.00"},"leftAmount":{"amount":"700.00"}/,
  Invitations: /"state":"INVITED","count":2.*"role":"CALL_CENTRE"/,
  Guests: /"state":"CHECKED_IN"/,
  Results: /"attendanceRate":"0.5000","businessAmount":{"amount":"1199.99"}/,
  Coverage: /"memberCount":4,"attendedCount":1,"coverageRate":"0.2500"/,
  TooFew: /"code":"NO_ACTIVITY","period":{"from":"2025-01-01","to":"2025-03-01"}/,
};

describe('the queries of activities in the README', () => {
  let house: Activities;
  let desk: ReturnType<typeof clubDesk>;
  const year = { from: '2026-01-01', to: '2027-01-01' };
  let activityId: string;

  beforeAll(async () => {
    house = await activities();
    desk = clubDesk(house);
    await desk.begin();
    const list = { segmentId: 'seg_1', dealerId: 'dlr_1', addedCustomerIds: ['cus_1', 'cus_2'] };
    await house.feed(deliver(segmentMembersChanged, { ...segmentMembersChanged.example, ...list }));
    activityId = await desk.open({ target: { segmentId: 'seg_1' } });
    await desk.run('activityYearBudgetSet', 'replayed', { year: 2026, amount: cny('4000.00') }, manager);
    await desk.run('activityBudgetSet', 'replayed', { activityId, costs: costs('300.00') });
    await desk.run('activityInvite', 'replayed', { activityId, roles: ['CALL_CENTRE'] });
    for (const at of [1, 2]) await desk.register(activityId, `cus_${at}`);
    house.setNow('2026-11-21T06:30:00Z');
    await desk.scan(activityId, [{ customerId: 'cus_1', scannedAt: '2026-11-21T06:05:00Z' }]);
    await desk.hold();
    await house.feed(given.settled('ror_1', { customerId: 'cus_1' }));
  });
  afterAll(() => house.drop());

  it('PLT-05: are all run here', () => {
    expect(queries.map(([name]) => name).sort()).toEqual(Object.keys(FINDS).sort());
  });

  it.each(queries)('PLT-05: %s finds what it asks for', async (name, source) => {
    expect(JSON.stringify(await desk.look(source, { activityId, year }))).toMatch(FINDS[name] ?? /never/);
  });
});
