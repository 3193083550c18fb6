import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { tablesWithoutTenantPolicy, uniqueIndexesWithoutDealer } from '@autoclub/persistence';
import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club, type DealerIds } from './club';
import { customerInput, registerCustomer, registerMember, type Refusals } from './requests';

interface Planted extends DealerIds {
  readonly customerId: string;
  readonly vehicleId: string;
  readonly membershipId: string;
  readonly staffMemberId: string;
}

const SENTINEL = '哨兵';
const SENTINEL_PHONE = '13700009999';

describe('PLT-02: another dealer’s records are not there', () => {
  let club: Club;
  let mine: Planted;
  let theirs: Planted;

  async function plant(code: string, region: string, serial: number): Promise<Planted> {
    const dealer = await registerDealer(club, code, region);
    const ids = await registerMember(club, dealer.dealerId, serial);
    const { dealer: shown } = await club.ask<{ dealer: { staffMembers: { id: string }[] } }>(
      principals.staffOf(dealer.dealerId),
      'query ($id: ID!) { dealer(id: $id) { staffMembers { id } } }',
      { id: dealer.dealerId },
    );
    return { ...dealer, ...ids, staffMemberId: shown.staffMembers[0]?.id ?? '' };
  }

  beforeAll(async () => {
    club = await openClub();
    mine = await plant('SH01', 'EAST', 1);
    theirs = await plant('GZ01', 'SOUTH', 2);
    const sentinel = customerInput(3, { name: SENTINEL, phone: SENTINEL_PHONE });
    await registerCustomer(club, principals.staffOf(theirs.dealerId), sentinel);
  });
  afterAll(() => club.close());

  const staff = () => principals.staffOf(mine.dealerId, ['CLUB_MANAGER']);

  const lookUps: [string, string, (of: Planted) => Record<string, unknown>][] = [
    ['dealer', 'query ($id: ID!) { found: dealer(id: $id) { id } }', ({ dealerId }) => ({ id: dealerId })],
    [
      'customer',
      'query ($id: ID!) { found: customer(id: $id) { id } }',
      ({ customerId }) => ({ id: customerId }),
    ],
    [
      'vehicle',
      'query ($id: ID!) { found: vehicle(id: $id) { id } }',
      ({ vehicleId }) => ({ id: vehicleId }),
    ],
    [
      'membership',
      'query ($id: ID!) { found: membership(id: $id) { id } }',
      ({ membershipId }) => ({ id: membershipId }),
    ],
    [
      'customerByExternalRef',
      'query ($number: String!) { found: customerByExternalRef(system: "DMS", number: $number) { id } }',
      (of) => ({ number: of === mine ? 'C-1' : 'C-2' }),
    ],
    [
      'vehicleByVin',
      'query ($vin: String!) { found: vehicleByVin(vin: $vin) { id } }',
      (of) => ({ vin: vinOf(of === mine ? 1 : 2) }),
    ],
    [
      'membershipByNumber',
      'query ($number: String!) { found: membershipByNumber(memberNumber: $number) { id } }',
      (of) => ({ number: of === mine ? 'SH01-000001' : 'GZ01-000001' }),
    ],
  ];

  it.each(lookUps)('the query %s finds mine and not theirs', async (_, query, variables) => {
    expect(await club.ask(staff(), query, variables(mine))).toMatchObject({
      found: { id: expect.any(String) },
    });
    expect(await club.ask(staff(), query, variables(theirs))).toEqual({ found: null });
  });

  const ENTITIES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { __typename } }';
  const entities: [string, (of: Planted) => string][] = [
    ['Dealer', ({ dealerId }) => dealerId],
    ['StaffMember', ({ staffMemberId }) => staffMemberId],
    ['Customer', ({ customerId }) => customerId],
    ['Vehicle', ({ vehicleId }) => vehicleId],
    ['Membership', ({ membershipId }) => membershipId],
  ];
  const resolve = (principal: Principal, type: string, id: string) =>
    club.ask(principal, ENTITIES, { refs: [{ __typename: type, id }] });

  it.each(entities)('the reference %s resolves mine and not theirs', async (type, idOf) => {
    expect(await resolve(staff(), type, idOf(mine))).toEqual({ _entities: [{ __typename: type }] });
    expect(await resolve(staff(), type, idOf(theirs))).toEqual({ _entities: [null] });
    expect(await resolve(staff(), type, 'no such id')).toEqual({ _entities: [null] });
  });

  it.each(['Customer', 'Vehicle', 'Membership'])(
    'ANA-08: the reference %s is null to the offices',
    async (type) => {
      const id = entities.find(([name]) => name === type)?.[1](mine) ?? '';
      for (const office of [
        principals.regionAnalystOf(mine.regionId),
        principals.oemAnalyst(),
        principals.operator(),
      ])
        expect(await resolve(office, type, id)).toEqual({ _entities: [null] });
    },
  );

  it('ANA-08: a region reaches the dealers of its own and no others', async () => {
    const analyst = principals.regionAnalystOf(mine.regionId);
    expect(await resolve(analyst, 'Dealer', mine.dealerId)).toEqual({
      _entities: [{ __typename: 'Dealer' }],
    });
    expect(await resolve(analyst, 'Dealer', theirs.dealerId)).toEqual({ _entities: [null] });
    const query = 'query ($id: ID!) { region(id: $id) { code dealers { code } } }';
    expect(await club.ask(analyst, query, { id: theirs.regionId })).toEqual({
      region: { code: 'SOUTH', dealers: [] },
    });
  });

  const mutations: [string, string, (of: Planted) => object][] = [
    ['membershipApply', 'CUSTOMER_NOT_FOUND', ({ customerId }) => ({ customerId, wayIn: 'GIFT_WITH_CAR' })],
    ['membershipSubmit', 'MEMBERSHIP_NOT_FOUND', ({ membershipId }) => ({ membershipId })],
    ['membershipApprove', 'MEMBERSHIP_NOT_FOUND', ({ membershipId }) => ({ membershipId })],
    ['membershipReject', 'MEMBERSHIP_NOT_FOUND', ({ membershipId }) => ({ membershipId, reason: 'none' })],
  ];

  it.each(mutations)(
    '%s refuses theirs as %s, in the same words as what is nowhere',
    async (name, code, inputOf) => {
      const nowhere = { ...theirs, customerId: 'cus_none', membershipId: 'mem_none' };
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const answers = [];
      for (const planted of [theirs, nowhere]) {
        const input = { idempotencyKey: randomIds('key'), ...inputOf(planted) };
        const mutation = `mutation ($input: ${type}!) { answer: ${name}(input: $input) {
        membership { id } userErrors { code field message } } }`;
        answers.push(await club.ask<{ answer: Refusals }>(staff(), mutation, { input }));
      }
      expect(answers[0]).toMatchObject({ answer: { membership: null, userErrors: [{ code }] } });
      expect(answers[0]).toEqual(answers[1]);
    },
  );

  it('lists hold nothing of theirs, whatever is asked', async () => {
    const answer = await club.ask(
      staff(),
      `{ dealers { code outlets { id } staffMembers { id } }
         regions { code dealers { code } }
         customers(first: 100) { totalCount nodes { id name phone dealer { code } vehicles { vin } memberships { id } } }
         memberships(first: 100) { totalCount nodes { id memberNumber customer { name } dealer { code } } } }`,
    );
    const text = JSON.stringify(answer);
    expect(answer).toMatchObject({ customers: { totalCount: 1 }, memberships: { totalCount: 1 } });
    for (const trace of [
      SENTINEL,
      SENTINEL_PHONE,
      'GZ01',
      theirs.customerId,
      theirs.membershipId,
      vinOf(2),
      vinOf(3),
    ])
      expect(text).not.toContain(trace);
  });

  it('the same number and VIN can be there at two dealers', async () => {
    const again = customerInput(2, { name: '另一人' });
    const { customer, userErrors } = await registerCustomer(club, staff(), again);
    expect(userErrors).toEqual([]);
    expect(customer?.id).not.toBe(theirs.customerId);
  });

  it('the database hides them even from a statement without a condition', async () => {
    const tables = [
      'dealer',
      'outlet',
      'staff_member',
      'customer',
      'vehicle',
      'membership',
      'consent',
      'pii_access',
    ];
    for (const table of tables) {
      const rows = await club.db.database.transaction({ kind: 'dealer', dealerId: mine.dealerId }, (tx) =>
        tx.query<{ dealer_id: string }[]>(`select dealer_id from ${table}`),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ dealer_id }) => dealer_id !== mine.dealerId)).toEqual([]);
    }
    const outside = await club.db.database.dataSource.query<unknown[]>('select 1 from customer');
    expect(outside).toEqual([]);
  });

  it('every table with a dealer has a forced policy, and every unique key begins with the dealer', async () => {
    expect(await tablesWithoutTenantPolicy(club.db.owner)).toEqual([]);
    expect(await uniqueIndexesWithoutDealer(club.db.owner)).toEqual([]);
  });

  it.each([
    ['customers', '{ customers { nodes { id } } }'],
    ['memberships', '{ memberships { nodes { id } } }'],
    ['customer', '{ customer(id: "cus_1") { id } }'],
  ])('ANA-08: the offices may not ask for %s', async (_, query) => {
    for (const office of [principals.regionAnalystOf(mine.regionId), principals.oemAnalyst()])
      expect(await club.codes(office, query)).toEqual(['FORBIDDEN']);
  });
});
