import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClub, registerDealer, type Club } from './club';
import { RenewalDesk } from './renewal-desk';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const queries = new Map(
  [...readme.matchAll(/```graphql\n((?:query|mutation) (\w+)[\s\S]*?)```/g)].map(([, text, name]) => [
    name,
    text,
  ]),
);

describe('the queries of the README', () => {
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
    club.ask(desk.manager(), queries.get(name) ?? `no query ${name}`, { ...variables });

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
});
