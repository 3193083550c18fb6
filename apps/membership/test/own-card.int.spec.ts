import { can, type Principal } from '@autoclub/identity';
import { graphOf } from '@autoclub/service-host';
import { requirementOf } from '@autoclub/subgraph-kit';
import { principals } from '@autoclub/testing';
import { capabilities } from '../src/capabilities';
import { openClub, registerDealer, type Club } from './club';
import { testHost } from './host';
import { registerMember } from './requests';

const OWN =
  '{ ownCard { memberNumber status activatedOn qualifyingPoints validity { from to } tier { code name } } }';

describe('PLT-01: a member of the club', () => {
  let club: Club;
  let dealerId: string;
  let one: Awaited<ReturnType<typeof registerMember>>;
  let two: Awaited<ReturnType<typeof registerMember>>;
  const holderOf = (membershipId: string, of = dealerId) => principals.memberOf(of, 'app-user', membershipId);
  const ask = (who: Principal) => club.ask<{ ownCard: { memberNumber: string } | null }>(who, OWN);

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    one = await registerMember(club, dealerId, 1);
    two = await registerMember(club, dealerId, 2);
  });
  afterAll(() => club.close());

  it('reads their own card', async () => {
    expect(await ask(holderOf(one.membershipId))).toEqual({
      ownCard: {
        ...{ memberNumber: 'SH01-000001', status: 'ACTIVE', activatedOn: '2026-11-21', qualifyingPoints: 0 },
        ...{ validity: { from: '2026-11-21', to: '2028-11-21' }, tier: { code: 'BASIC', name: '普通卡' } },
      },
    });
    expect((await ask(holderOf(two.membershipId))).ownCard?.memberNumber).toBe('SH01-000002');
  });

  it('has none at another dealer, and none without a membership of that name', async () => {
    const { dealerId: elsewhere } = await registerDealer(club, 'SH02');
    expect((await ask(holderOf(one.membershipId, elsewhere))).ownCard).toBeNull();
    for (const nonsense of ['mem_0', 'x', one.customerId, "' or 1=1 --"])
      expect((await ask(holderOf(nonsense))).ownCard).toBeNull();
  });

  it.each(['STAFF', 'DMS', 'OPERATOR', 'AUDITOR'])('is nobody else: %s is refused', async (kind) => {
    const who = {
      STAFF: principals.staffOf(dealerId, ['STORE_MANAGER']),
      DMS: principals.dmsOf(dealerId),
      OPERATOR: principals.operator(),
      AUDITOR: principals.auditor(),
    }[kind];
    expect(await club.codes(who as Principal, OWN)).toEqual(['FORBIDDEN']);
  });

  it('reads nothing of others, by whatever id', async () => {
    const member = holderOf(one.membershipId);
    for (const query of [
      `{ membership(id: "${one.membershipId}") { id } }`,
      `{ membership(id: "${two.membershipId}") { id } }`,
      `{ customer(id: "${one.customerId}") { name } }`,
      `{ vehicle(id: "${two.vehicleId}") { vin } }`,
      '{ memberships { nodes { id } } }',
      '{ customers { nodes { name } } }',
    ])
      expect(await club.codes(member, query)).toEqual(['FORBIDDEN']);
  });

  it('may ask of this service what is theirs or everybody’s, and give no command', () => {
    const { schema } = graphOf(capabilities, testHost());
    const allowed = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).filter((name) => {
        const needed = requirementOf(schema, root?.name ?? '', name);
        return needed === 'signed-in' || (needed !== undefined && can(holderOf(one.membershipId), needed));
      }),
    );
    expect(allowed.sort()).toEqual([
      'enumLabels',
      'membershipArrival',
      'ownCard',
      'region',
      'regions',
      'viewer',
    ]);
  });
});
