import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { tablesThatFollowNoMerge } from '@autoclub/persistence';
import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk } from './imports';
import { customerInput, registerCustomer, registerMember, type Refusals } from './requests';

interface Merged extends Refusals {
  readonly customer: { readonly id: string } | null;
}

const PERSON = `id name phone membership { id } memberships { id } vehicles { id customer { id } }
  mergedRecords { mergedId matchedBy mergedOn staffMemberId externalRef { number } }`;

describe('CONV-8: one record per person', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;
  const clerk = (): Principal => ({
    ...principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']),
    staffMemberId: 'stf_clerk',
  });

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());
  beforeEach(() => void (serial += 10));

  const merge = async (survivorId: string, mergedId: string, by = clerk()): Promise<Merged> => {
    const { merged } = await club.ask<{ merged: Merged }>(
      by,
      `mutation ($input: CustomersMergeInput!) { merged: customersMerge(input: $input) {
         customer { id } replayed userErrors { code field message } } }`,
      { input: { idempotencyKey: randomIds('key'), survivorId, mergedId } },
    );
    return merged;
  };
  const unmerge = async (mergedId: string): Promise<Merged> => {
    const { undone } = await club.ask<{ undone: Merged }>(
      clerk(),
      `mutation ($input: CustomersUnmergeInput!) { undone: customersUnmerge(input: $input) {
         customer { id } survivor { id } replayed userErrors { code field message } } }`,
      { input: { idempotencyKey: randomIds('key'), mergedId } },
    );
    return undone;
  };
  const person = async (id: string) => {
    const { customer } = await club.ask<{ customer: Record<string, unknown> }>(
      clerk(),
      `query ($id: ID!) { customer(id: $id) { ${PERSON} } }`,
      { id },
    );
    return customer;
  };
  const newCustomer = async (number: number, overrides: object = {}) => {
    const input = customerInput(number, { vehicles: [], isAnotherPerson: true, ...overrides });
    const { customer, userErrors } = await registerCustomer(club, clerk(), input);
    expect(userErrors).toEqual([]);
    return customer?.id ?? '';
  };
  const listed = async () => {
    const { customers } = await club.ask<{ customers: { nodes: { id: string }[] } }>(
      clerk(),
      '{ customers(first: 100) { nodes { id } } }',
    );
    return customers.nodes.map(({ id }) => id);
  };
  const of = async (name: string) => (await club.published(name)).at(-1);

  it('a merge takes cars and cards along, and an un-merge puts them back', async () => {
    const member = await registerMember(club, dealerId, serial);
    const survivorId = await newCustomer(serial + 1, { phone: '13812345678' });
    expect(await merge(survivorId, member.customerId)).toMatchObject({ customer: { id: survivorId } });
    const whole = {
      id: survivorId,
      membership: { id: member.membershipId },
      vehicles: [{ id: member.vehicleId, customer: { id: survivorId } }],
      mergedRecords: [
        {
          mergedId: member.customerId,
          matchedBy: ['PHONE'],
          mergedOn: '2026-11-21',
          staffMemberId: 'stf_clerk',
          externalRef: { number: `C-${serial}` },
        },
      ],
    };
    expect(await person(survivorId)).toMatchObject(whole);
    // By the merged record's id and number it is the same person, and in the list once.
    expect(await person(member.customerId)).toMatchObject(whole);
    const { found } = await club.ask<{ found: { id: string } }>(
      clerk(),
      'query ($number: String!) { found: customerByExternalRef(system: "DMS", number: $number) { id } }',
      { number: `C-${serial}` },
    );
    expect(found.id).toBe(survivorId);
    expect(await listed()).not.toContain(member.customerId);
    expect((await of('customers-merged'))?.data).toMatchObject({
      customerId: survivorId,
      mergedCustomerId: member.customerId,
      vehicleIds: [member.vehicleId],
      membershipIds: [member.membershipId],
      matchedBy: ['PHONE'],
      mergedOn: '2026-11-21',
    });
    // The nightly file still knows two records; it neither moves the car nor opens a third one.
    const csv = customersCsv(customerRow(serial, { plate: '沪C00001' }));
    expect(await importChunk(club, principals.dmsOf(dealerId), 'customersImport', csv)).toMatchObject({
      acceptedCount: 1,
    });
    expect(await person(survivorId)).toMatchObject(whole);
    expect(await unmerge(member.customerId)).toMatchObject({
      customer: { id: member.customerId },
      survivor: { id: survivorId },
    });
    expect(await person(member.customerId)).toMatchObject({
      id: member.customerId,
      membership: { id: member.membershipId },
      vehicles: [{ id: member.vehicleId, customer: { id: member.customerId } }],
      mergedRecords: [],
    });
    expect(await person(survivorId)).toMatchObject({ id: survivorId, membership: null, vehicles: [] });
    expect((await of('customers-unmerged'))?.data).toMatchObject({
      mergedCustomerId: member.customerId,
      unmergedOn: '2026-11-21',
      unmergedBy: 'stf_clerk',
    });
    expect(await listed()).toContain(member.customerId);
  });

  it('a person with two cards keeps both, and each goes back to its own', async () => {
    const one = await registerMember(club, dealerId, serial);
    const other = await registerMember(club, dealerId, serial + 1);
    await merge(one.customerId, other.customerId);
    const cards = (await person(one.customerId))['memberships'];
    expect(cards).toEqual([{ id: one.membershipId }, { id: other.membershipId }]);
    await unmerge(other.customerId);
    expect((await person(other.customerId))['memberships']).toEqual([{ id: other.membershipId }]);
    expect((await person(one.customerId))['memberships']).toEqual([{ id: one.membershipId }]);
  });

  it('the service may hear its own events again', async () => {
    const one = await newCustomer(serial, { phone: '13911110000' });
    const other = await newCustomer(serial + 1, { phone: '13911110000' });
    await merge(one, other);
    const rows = () => club.db.owner.query('select * from customer_merge order by merge_id');
    const before = await rows();
    const said = (await club.published('customers-merged')).filter(({ subject }) => subject === one);
    await club.deliver(...said.map((event) => ({ ...event, id: randomIds('evt') }) as never));
    expect(await rows()).toEqual(before);
  });

  it('refuses what makes no sense by name, and writes nothing', async () => {
    const one = await newCustomer(serial, { phone: '13911112222', identityReference: '11010519491231002X' });
    const two = await newCustomer(serial + 1, { phone: '13911112222' });
    const three = await newCustomer(serial + 2, { phone: '13911112222' });
    const company = await newCustomer(serial + 3, { kind: 'COMPANY', phone: '13911112222' });
    const stranger = await newCustomer(serial + 4, { phone: '1', identityReference: 'E12345678' }).catch(
      () => '',
    );
    const four = await newCustomer(serial + 5, { phone: '13911113333', identityReference: 'E12345678' });
    expect(stranger).toBe('');
    await merge(one, two);
    const counts = () =>
      club.db.owner.query(
        'select (select count(*) from outbox) as events, (select count(*) from merge_record) as merges',
      );
    const other = await registerDealer(club, `SH${serial}`);
    const before = await counts();
    const refused: [string, string, string][] = [
      [one, one, 'SAME_RECORD input.mergedId'],
      [one, two, 'ALREADY_MERGED input.mergedId'],
      [two, three, 'ALREADY_MERGED input.survivorId'],
      [three, one, 'HAS_MERGED_RECORDS input.mergedId'],
      [one, company, 'KINDS_DIFFER input.mergedId'],
      [one, four, 'IDENTITIES_DIFFER input.mergedId'],
      [one, 'cus_none', 'CUSTOMER_NOT_FOUND input.mergedId'],
      ['cus_none', three, 'CUSTOMER_NOT_FOUND input.survivorId'],
    ];
    for (const [survivorId, mergedId, code] of refused) {
      const { customer, userErrors } = await merge(survivorId, mergedId);
      expect([customer, userErrors.map((error) => `${error.code} ${error.field?.join('.')}`)]).toEqual([
        null,
        [code],
      ]);
    }
    expect((await unmerge(three)).userErrors).toMatchObject([
      { code: 'NOT_MERGED', field: ['input', 'mergedId'] },
    ]);
    const elsewhere = { ...principals.staffOf(other.dealerId, ['STORE_MANAGER']), staffMemberId: 'stf_x' };
    expect((await merge(one, three, elsewhere)).userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    expect(await counts()).toEqual(before);
  });

  it('fifty at once: exactly one merges', async () => {
    const one = await newCustomer(serial, { phone: '13911114444' });
    const two = await newCustomer(serial + 1, { phone: '13911114444' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => merge(one, two)));
    expect(answers.filter(({ customer }) => customer !== null)).toHaveLength(1);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array.from({ length: 49 }, () => 'ALREADY_MERGED'));
  });

  it('an identity reference is found by its hash, and neither it nor anything like it is kept', async () => {
    const reference = '440524188001010014';
    const holder = await newCustomer(serial, {
      phone: '13911115555',
      identityReference: '440524 18800101 0014',
    });
    const asked = (input: object) =>
      club.ask<{ found: { customer: { id: string; hasIdentityReference: boolean }; matchedBy: string[] }[] }>(
        clerk(),
        `query ($input: CustomerCandidatesInput!) { found: customerCandidates(input: $input) {
           customer { id hasIdentityReference } matchedBy } }`,
        { input },
      );
    expect(await asked({ identityReference: reference, phone: '+86 139 1111 5555' })).toEqual({
      found: [
        {
          customer: { id: holder, hasIdentityReference: true },
          matchedBy: ['IDENTITY_REFERENCE', 'PHONE'],
        },
      ],
    });
    expect(await asked({ identityReference: 'E99999999', phone: 'nonsense' })).toEqual({ found: [] });
    const input = customerInput(serial + 1, { vehicles: [], identityReference: reference });
    expect(await registerCustomer(club, clerk(), input)).toMatchObject({
      customer: null,
      userErrors: [{ code: 'IDENTITY_KNOWN', field: ['input', 'identityReference'] }],
    });
    const bad = customerInput(serial + 2, { vehicles: [], identityReference: '440524188001010015' });
    expect(await registerCustomer(club, clerk(), bad)).toMatchObject({
      userErrors: [{ code: 'IDENTITY_REFERENCE_INVALID' }],
    });
    const kept = await club.db.owner.query<{ row: string }[]>('select c::text as row from customer c');
    expect(kept.some(({ row }) => row.includes(reference))).toBe(false);
    expect(
      await club.codes(principals.auditor(), '{ customerCandidates(input: {phone: "1"}) { matchedBy } }'),
    ).toEqual(['FORBIDDEN']);
  });

  it('doubles are pointed out by car and plate', async () => {
    const member = await registerMember(club, dealerId, serial);
    const { found } = await club.ask<{ found: object[] }>(
      clerk(),
      `query ($input: CustomerCandidatesInput!) { found: customerCandidates(input: $input) {
         customer { id } matchedBy } }`,
      { input: { vin: vinOf(serial).toLowerCase(), plate: `沪A·${String(serial).padStart(5, '0')}` } },
    );
    expect(found).toEqual([{ customer: { id: member.customerId }, matchedBy: ['PLATE', 'VIN'] }]);
  });

  it('every table about customers takes part but the records themselves', async () => {
    const own = [
      ...['consent', 'consent_history', 'customer', 'customer_birthday'],
      ...['customer_email', 'customer_history'],
      'vehicle_history',
    ];
    const copies = ['customer_class'];
    expect(await tablesThatFollowNoMerge(club.db.owner)).toEqual([...own, ...copies].sort());
  });
});
