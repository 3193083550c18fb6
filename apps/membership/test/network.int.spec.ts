import { randomIds } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { registerStaff } from './staff';

describe('the network of dealers', () => {
  let club: Club;

  beforeAll(async () => {
    club = await openClub();
  });
  afterAll(() => club.close());

  const dealer = (overrides: Record<string, unknown> = {}) => ({
    idempotencyKey: randomIds('key'),
    regionCode: 'EAST',
    code: 'SH01',
    nameZh: 'SH01店',
    nameEn: 'SH01',
    ...overrides,
  });
  const register = (input: object) =>
    club.ask<{ dealerRegister: { dealer: { id: string } | null; userErrors: { code: string }[] } }>(
      principals.operator(),
      `mutation ($input: DealerRegisterInput!) {
        dealerRegister(input: $input) { dealer { id } userErrors { code field message } }
      }`,
      { input },
    );

  it('CONV-5: is known by its codes: the same again changes nothing and tells nothing', async () => {
    const first = await registerDealer(club, 'SH01');
    const published = (await club.published()).length;
    expect(await registerDealer(club, 'SH01')).toEqual(first);
    expect(await club.published()).toHaveLength(published);
  });

  it('takes over changed details and tells them with the next number', async () => {
    await registerDealer(club, 'HZ01');
    const { dealerRegister } = await register(
      dealer({ code: 'HZ01', nameZh: '杭州一店', nameEn: 'Hangzhou' }),
    );
    const published = await club.published('dealer-registered');
    expect(
      published
        .filter(({ subject }) => subject === dealerRegister.dealer?.id)
        .map(({ sequence }) => sequence),
    ).toEqual([1, 2]);
    expect(published.at(-1)?.data).toMatchObject({ nameZh: '杭州一店', code: 'HZ01' });
  });

  it.each([
    [{ regionCode: 'NOWHERE' }, 'REGION_NOT_FOUND'],
    [{ timeZone: 'Asia/Nowhere' }, 'TIME_ZONE_UNKNOWN'],
    [{ code: 'with blank' }, 'CODE_INVALID'],
    [{ nameZh: 'x'.repeat(81) }, 'TEXT_TOO_LONG'],
  ])('refuses %j with %s', async (overrides, code) => {
    const { dealerRegister } = await register(dealer({ code: 'XX01', ...overrides }));
    expect(dealerRegister).toMatchObject({ dealer: null, userErrors: [{ code }] });
  });

  it('refuses to move a dealer to another region', async () => {
    await registerDealer(club, 'GZ01', 'SOUTH');
    const { dealerRegister } = await register(dealer({ code: 'GZ01', regionCode: 'EAST' }));
    expect(dealerRegister.userErrors).toMatchObject([{ code: 'DEALER_IN_OTHER_REGION' }]);
  });

  it('PLT-02: is registered by operators only', async () => {
    const mutation = `mutation ($input: DealerRegisterInput!) { dealerRegister(input: $input) { replayed } }`;
    const { dealerId } = await registerDealer(club, 'SH01');
    for (const principal of [principals.dmsOf(dealerId), principals.oemAnalyst(), principals.auditor()])
      expect(await club.codes(principal, mutation, { input: dealer() })).toEqual(['FORBIDDEN']);
  });

  it('ANA-08: a region sees its own dealers, the OEM all, a dealer itself', async () => {
    const east = await registerDealer(club, 'SH01', 'EAST');
    const south = await registerDealer(club, 'GZ01', 'SOUTH');
    const codes = async (principal: Parameters<Club['ask']>[0]) =>
      (await club.ask<{ dealers: { code: string }[] }>(principal, '{ dealers { code } }')).dealers.map(
        ({ code }) => code,
      );
    expect(await codes(principals.regionAnalystOf(east.regionId))).toEqual(['HZ01', 'SH01']);
    expect(await codes(principals.oemAnalyst())).toEqual(['GZ01', 'HZ01', 'SH01']);
    expect(await codes(principals.staffOf(south.dealerId))).toEqual(['GZ01']);
  });

  it('shows names in the language asked for, and names of staff masked to the offices', async () => {
    const { dealerId, regionId } = await registerDealer(club, 'SH01');
    const query = `query ($id: ID!) {
      dealer(id: $id) { name english: name(language: EN) region { name(language: EN) } outlets { code }
                        staffMembers { staffNumber name roles dealer { code } } }
    }`;
    expect(await club.ask(principals.staffOf(dealerId), query, { id: dealerId })).toMatchObject({
      dealer: {
        name: 'SH01店',
        english: 'SH01',
        region: { name: 'EAST' },
        outlets: [{ code: 'OUT-1' }],
        staffMembers: [
          { staffNumber: 'SA-01', name: '王伟', roles: ['SERVICE_ADVISOR'], dealer: { code: 'SH01' } },
        ],
      },
    });
    expect(await club.ask(principals.regionAnalystOf(regionId), query, { id: dealerId })).toMatchObject({
      dealer: { staffMembers: [{ name: '王*' }] },
    });
  });

  it('tells the viewer who they are', async () => {
    const { dealerId, regionId } = await registerDealer(club, 'SH01');
    const query = '{ viewer { kind roles staffMember { id } dealer { code } region { id code } } }';
    expect(await club.ask(principals.staffOf(dealerId), query)).toMatchObject({
      viewer: {
        kind: 'DEALER_STAFF',
        roles: ['SERVICE_ADVISOR'],
        staffMember: null,
        dealer: { code: 'SH01' },
        region: { id: regionId },
      },
    });
    const manager = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'S77', ['CLUB_MANAGER']);
    expect(await club.ask(manager, query)).toMatchObject({
      viewer: { staffMember: { id: manager.staffMemberId } },
    });
    expect(await club.ask(principals.regionAnalystOf(regionId), query)).toMatchObject({
      viewer: { kind: 'REGION_ANALYST', dealer: null, region: { code: 'EAST' } },
    });
  });
});
