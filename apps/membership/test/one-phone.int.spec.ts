import { randomIds } from '@autoclub/domain-kit';
import { customersMerged, customersUnmerged, type DataOf } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, upTo } from './imports';
import { customerInput, registerCustomer } from './requests';
import { give } from './staff';

describe('PTS-15: what the holds of points have to know', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());
  beforeEach(() => void (serial += 100));

  const phoneOf = (number: number) => `138${String(number).padStart(8, '0')}`;
  const clerk = (of = dealerId) => principals.staffOf(of, ['MEMBERSHIP_SPECIALIST']);
  const register = async (phone: string, of = dealerId): Promise<string> => {
    const input = customerInput(++serial, { name: `客${serial}`, phone, vehicles: [] });
    return (await registerCustomer(club, clerk(of), input)).customer?.id ?? '';
  };
  /** Sequence and count of each event about a customer. */
  const counts = async (customerId: string) =>
    (await club.published('customer-registered'))
      .filter(({ subject }) => subject === customerId)
      .map(({ sequence, data }) => [sequence, data['sharedContactCount']]);

  it('one phone of two customers is said of both, until one of them has another', async () => {
    const phone = phoneOf(serial);
    const first = await register(phone);
    expect(await counts(first)).toEqual([[1, 0]]);
    const second = await register(phone);
    expect(await counts(second)).toEqual([[1, 1]]);
    expect(await counts(first)).toEqual([
      [1, 0],
      [2, 1],
    ]);
    await give(club, clerk(), 'customerAmend', { customerId: second, phone: phoneOf(serial + 50) });
    expect((await counts(first)).at(-1)).toEqual([3, 0]);
    expect((await counts(second)).at(-1)).toEqual([2, 0]);
  });

  it('a change of something else keeps the count, and a name alone is no news', async () => {
    const phone = phoneOf(serial);
    const [first] = [await register(phone), await register(phone)];
    await give(club, clerk(), 'customerAmend', { customerId: first, consents: [] });
    await give(club, clerk(), 'customerAmend', { customerId: first, name: '别名' });
    expect((await counts(first)).slice(1)).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it('of another dealer does not count', async () => {
    const { dealerId: other } = await registerDealer(club, 'SH02');
    const [here, there] = [await register(phoneOf(serial)), await register(phoneOf(serial), other)];
    expect([await counts(here), await counts(there)]).toEqual([[[1, 0]], [[1, 0]]]);
  });

  it('a file counts to twenty, and the one who comes then is no news of the others', async () => {
    const rows = (numbers: readonly number[]) =>
      customersCsv(...numbers.map((i) => customerRow(serial + i, { phone: phoneOf(serial) })));
    const send = (numbers: readonly number[]) =>
      importChunk(club, principals.dmsOf(dealerId), 'customersImport', rows(numbers));
    const { rows: sent } = await send(upTo(21));
    const ids = sent.map(({ id }) => id ?? '');
    for (const id of ids) expect(await counts(id)).toEqual([[1, 20]]);
    const { rows: more } = await send([22]);
    expect(await counts(more[0]?.id ?? '')).toEqual([[1, 20]]);
    expect(await counts(ids[0] ?? '')).toEqual([[1, 20]]);
  });

  it('CONV-8: two records of one person are one, and two again when the merge is undone', async () => {
    const phone = phoneOf(serial);
    const [one, other, third] = [await register(phone), await register(phone), await register(phone)];
    const data = async <Name extends 'customers-merged' | 'customers-unmerged'>(name: Name) =>
      (await club.published(name)).at(-1)?.data as DataOf<
        Name extends 'customers-merged' ? typeof customersMerged : typeof customersUnmerged
      >;
    await give(club, clerk(), 'customersMerge', { survivorId: one, mergedId: other });
    const merged = deliver(customersMerged, await data('customers-merged'));
    await club.deliver(merged);
    await club.deliver(merged);
    expect([(await counts(one)).at(-1)?.[1], await counts(third)]).toEqual([
      1,
      [
        [1, 2],
        [2, 1],
      ],
    ]);
    await give(club, clerk(), 'customersUnmerge', { mergedId: other });
    await club.deliver(deliver(customersUnmerged, await data('customers-unmerged')));
    expect((await counts(third)).at(-1)).toEqual([3, 2]);
  });

  it('of 15 who are registered with one phone at once the last count is right', async () => {
    const phone = phoneOf(serial);
    const ids = await Promise.all(upTo(15).map(() => register(phone)));
    for (const id of ids) expect((await counts(id)).at(-1)?.[1]).toBe(14);
  });

  describe('the own card of a member of staff', () => {
    const registerStaff = (input: object) =>
      give<{ staffMember: { id: string } | null }>(
        club,
        principals.operator(),
        'staffMemberRegister',
        {
          dealerCode: 'SH01',
          staffNumber: `SA-${serial}`,
          name: '李娜',
          roles: ['SERVICE_ADVISOR'],
          ...input,
        },
        'staffMember { id }',
      );
    const published = async (staffMemberId: string | undefined) =>
      (await club.published('staff-member-registered'))
        .filter(({ subject }) => subject === staffMemberId)
        .map(({ data }) => data['ownCustomerId']);

    it('is published, stays when nothing is said of it, and goes when it is none', async () => {
      const ownCustomerId = await register(phoneOf(serial));
      const { staffMember } = await registerStaff({ ownCustomerId });
      await registerStaff({ ownCustomerId });
      await registerStaff({ roles: ['CASHIER'] });
      await registerStaff({ roles: ['CASHIER'], ownCustomerId: null });
      expect(await published(staffMember?.id)).toEqual([ownCustomerId, ownCustomerId, null]);
    });

    it.each([
      ['nobody', 'cus_none'],
      ['an id that is none', `'; --`],
    ])('of %s is refused, and nothing is written', async (_, ownCustomerId) => {
      const before = await club.published('staff-member-registered');
      const refusal = await registerStaff({ ownCustomerId });
      expect(refusal).toMatchObject({
        staffMember: null,
        userErrors: [{ code: 'CUSTOMER_NOT_FOUND', field: ['input', 'ownCustomerId'] }],
      });
      expect(await club.published('staff-member-registered')).toEqual(before);
    });

    it('PLT-02: of a customer of another dealer is refused as one of nobody', async () => {
      const { dealerId: other } = await registerDealer(club, 'SH03');
      const ownCustomerId = await register(phoneOf(serial), other);
      expect(await registerStaff({ ownCustomerId, idempotencyKey: randomIds('key') })).toMatchObject({
        userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }],
      });
    });
  });
});
