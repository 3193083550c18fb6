import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customerClassified } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { deliver } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';
import { give, registerStaff } from './staff';

/** What comes before, stored value and the rest of it, is asked by `money-queries.int.spec.ts`. */
const [, README = ''] = readFileSync(join(__dirname, '../README.md'), 'utf8').split('\n## Queries\n');
const QUERIES = new Map(
  [...README.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = '']) => [
    /query (\w+)/.exec(text)?.[1],
    text,
  ]),
);

describe('the queries of the README', () => {
  let club: Club;
  let dealerId: string;
  let advisor: Principal;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    advisor = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'SA-07', ['SERVICE_ADVISOR']);
    const [car] = customerInput(1).vehicles;
    const vehicles = [{ ...car, purchasedOn: '2026-11-21', outletCode: 'OUT-1' }];
    const { customer } = await registerCustomer(club, advisor, customerInput(1, { vehicles }));
    const [customerId, vehicleId] = [customer!.id, customer!.vehicles[0]!.id];
    await give(club, advisor, 'habitCardChange', { vehicleId, habitCodes: ['TEA'], waitingMinutes: 30 });
    await give(club, advisor, 'stickerAgreementOffer', { vehicleId });
    await club.deliver(deliver(customerClassified, { ...customerClassified.example, dealerId, customerId }));
    await give(club, advisor, 'rosterPick', { quarterFrom: '2026-10-01', customerIds: [customerId] });
    const waiting = await registerCustomer(club, advisor, customerInput(2));
    const proposal = { customerId: waiting.customer!.id, wayIn: 'FEE', answer: 'CONSIDERING' };
    await give(club, advisor, 'recommendationRecord', { ...proposal, followUpOn: '2026-11-21' });
    club.now = new Date('2026-11-22T02:00:00Z');
  });
  afterAll(() => club.close());

  const asked: [string, () => Record<string, unknown>, object][] = [
    [
      'FrontDesk',
      () => ({ vin: vinOf(1) }),
      {
        vehicleByVin: {
          habitCard: {
            customer: { name: '张三' },
            personal: { waitingMinutes: 30, habits: [{ code: 'TEA' }] },
          },
          stickerAgreement: { step: 'OFFERED' },
        },
      },
    ],
    [
      'Recruiting',
      () => ({}),
      {
        customersToAsk: { totalCount: 1 },
        recommendationsDue: { nodes: [{ followUpOn: '2026-11-21' }] },
        recruitmentBulletin: { week: { from: '2026-11-16', to: '2026-11-23' } },
      },
    ],
    [
      'Rosters',
      () => ({ quarterFrom: '2026-10-01' }),
      { rosterCandidates: { nodes: [] }, rosters: { nodes: [{ customerCount: 1, maxCount: 300 }] } },
    ],
    [
      'Outlets',
      () => ({ dealerId, soldIn: { from: '2026-11-01', to: '2026-12-01' } }),
      {
        outletFiles: { nodes: [{ soldOn: '2026-11-21', outlet: { code: 'OUT-1' } }] },
        dealer: {
          outlets: [{ code: 'OUT-1', score: { dueCount: 1, missingCount: 1, scoreRate: '0.0000' } }],
        },
      },
    ],
  ];

  it.each(asked)('%s shows what it says', async (name, variables, found) => {
    expect(await club.ask(advisor, QUERIES.get(name) ?? '', variables())).toMatchObject(found);
  });

  it('are these and no others', () => {
    expect([...QUERIES.keys()]).toEqual(asked.map(([name]) => name));
  });
});
