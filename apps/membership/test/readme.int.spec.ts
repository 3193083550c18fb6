import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customerClassified } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { deliver } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { RenewalDesk } from './renewal-desk';
import { customerInput, registerCustomer } from './requests';
import { give, registerStaff } from './staff';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');
const QUERIES = new Map(
  [...README.matchAll(/```graphql\n((?:query|mutation) (\w+)[\s\S]*?)```/g)].map(([, text = '', name]) => [
    name,
    text,
  ]),
);
const TEN = [
  ...['FrontDesk', 'Recruiting', 'Rosters', 'Outlets', 'RenewalsDue', 'Renew', 'Introduce', 'Introductions'],
  ...['Tier', 'Consent'],
];

it('the queries of the README are ten', () => {
  expect([...QUERIES.keys()]).toEqual(TEN);
});

describe('the queries of the README: the desk', () => {
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

  it('MEM-17: Consent records one, and shows every time it was given', async () => {
    const [{ id } = { id: '' }] = await club.db.owner.query<{ id: string }[]>(
      'select customer_id as id from customer order by customer_id limit 1',
    );
    expect(
      await club.ask(advisor, QUERIES.get('Consent') ?? '', { customerId: id, key: 'consent' }),
    ).toMatchObject({
      consentRecord: {
        customer: { consentHistory: [{ channel: 'PHONE', purpose: 'MARKETING' }, { channel: 'SMS' }] },
        userErrors: [],
      },
    });
  });
});

describe('the queries of the README: the card', () => {
  let club: Club;
  let desk: RenewalDesk;

  beforeAll(async () => {
    club = await openClub();
    desk = new RenewalDesk(club, (await registerDealer(club, 'SH01')).dealerId);
    await desk.join();
    await desk.move('walletTopUp', '300.00');
    desk.at('2028-11-20');
  });
  afterAll(() => club.close());

  const run = (name: string, variables: object) =>
    club.ask(desk.manager(), QUERIES.get(name) ?? `no query ${name}`, { ...variables });

  it('MEM-05, MEM-09: show whose card is to be renewed, renew it, and keep what was paid in', async () => {
    const week = { from: '2028-11-20', to: '2028-11-27' };
    expect(await run('RenewalsDue', week)).toMatchObject({
      renewalsDue: {
        totalCount: 1,
        nodes: [
          {
            id: desk.membershipId,
            renewalWindow: { isOpen: true, feeAmount: { amount: '180.00' } },
            wallet: { balanceAmount: { amount: '300.00' } },
          },
        ],
      },
    });
    expect(await run('Renew', { membershipId: desk.membershipId, key: 'renew' })).toMatchObject({
      membershipRenew: {
        membership: {
          validity: { to: '2030-11-21' },
          renewals: [{ explanation: { formula: '180.00 - 80.00' } }],
        },
        userErrors: [],
      },
    });
    expect(await run('RenewalsDue', week)).toMatchObject({ renewalsDue: { totalCount: 0 } });
  });

  it('MEM-10: introduce somebody, and show what became of it', async () => {
    expect(await run('Introduce', { membershipId: desk.membershipId, key: 'introduce' })).toMatchObject({
      referralIntroduce: { referral: { expiresOn: '2029-05-19' }, userErrors: [] },
    });
    expect(await run('Introductions', { membershipId: desk.membershipId })).toMatchObject({
      referrals: { nodes: [{ status: 'INTRODUCED', introducedOn: '2028-11-20', decidedOn: null }] },
    });
  });

  it('MEM-03, MEM-04: say why the tier is held, and what is missing to the next ones', async () => {
    const found = await run('Tier', { membershipId: desk.membershipId });
    expect(found).toMatchObject({
      membership: {
        tier: { code: 'BASIC' },
        tierReasons: [{ ruleId: 'MEM-03' }],
        higherTiers: [{ tier: { code: 'SILVER' } }, { tier: { code: 'GOLD' } }],
      },
    });
    expect(JSON.stringify(found)).toContain('SPECIAL_CONTRIBUTION');
  });
});
