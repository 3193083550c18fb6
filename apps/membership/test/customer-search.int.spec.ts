import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';

const SEARCH = `query ($filter: CustomerFilter) {
  customers(filter: $filter) { totalCount nodes { id warnings { code message customers { id } } } } }`;

interface Found {
  readonly customers: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly warnings: readonly { code: string; message: string; customers: { id: string }[] }[];
    }[];
  };
}

describe('looking for a customer', () => {
  let club: Club;
  let dealerId: string;
  const staff = () => principals.staffOf(dealerId);
  const ids: string[] = [];
  const search = async (filter: object, principal = staff()) => {
    const { customers } = await club.ask<Found>(principal, SEARCH, { filter });
    expect(customers.totalCount).toBe(customers.nodes.length);
    return customers.nodes.map(({ id }) => ids.indexOf(id) + 1).sort();
  };

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const people = [
      { name: '张三', phone: '138-1234-5678' },
      { name: '张三丰', phone: '(021) 6234-5678' },
      { name: '李_四', phone: '+852 9123 4567' },
    ];
    for (const [i, person] of people.entries()) {
      const { customer } = await registerCustomer(club, staff(), customerInput(i + 1, person));
      ids.push(customer?.id ?? '');
    }
  });
  afterAll(() => club.close());

  it.each([
    [{ phone: '13812345678' }, [1]],
    [{ phone: '+86 138 1234 5678' }, [1]],
    [{ phone: '１３８１２３４５６７８' }, [1]],
    [{ phone: '021-62345678' }, [2]],
    [{ phone: '00852 9123 4567' }, [3]],
    [{ phone: '+85291234567' }, [3]],
    [{ phone: 'no phone' }, []],
    [{ phone: '' }, []],
    [{ plate: '沪A·00002' }, [2]],
    [{ plate: '沪ａ００００３' }, [3]],
    [{ plate: 'no plate' }, []],
    [{ vin: vinOf(1).toLowerCase() }, [1]],
    [{ vin: 'no vin' }, []],
    [{ name: '张三' }, [1, 2]],
    [{ name: ' 张三丰 ' }, [2]],
    [{ name: '三' }, []],
    [{ name: '李_' }, [3]],
    [{ name: '_' }, []],
    [{ name: '%' }, []],
    [{ name: '张', phone: '13812345678' }, [1]],
    [{ name: '李', plate: '沪A00001' }, []],
    [{ plate: '沪A00001', vin: vinOf(1), kind: 'PERSON', isMember: false }, [1]],
  ])('by %j finds %j', async (filter, found) => {
    expect(await search(filter)).toEqual(found);
  });

  it('PLT-02: finds no customer of another dealer', async () => {
    const { dealerId: other } = await registerDealer(club, 'SH02');
    expect(await search({ phone: '13812345678' }, principals.staffOf(other))).toEqual([]);
  });

  it.each([{ phone: '13812345678' }, { name: '张' }, { plate: '沪A00001' }, { vin: vinOf(1) }])(
    'PLT-03: by %j is refused to those who may not see it',
    async (filter) => {
      expect(await club.codes(principals.auditor(), SEARCH, { filter })).toEqual(['FORBIDDEN']);
    },
  );
});

describe('CONV-8: the same name and phone number twice', () => {
  let club: Club;
  let dealerId: string;
  const staff = () => principals.staffOf(dealerId);
  const register = (overrides: object) =>
    registerCustomer(club, staff(), customerInput(1, { vehicles: [], externalRef: null, ...overrides }));

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  const warningsOf = async (id: string | undefined) => {
    const { customers } = await club.ask<Found>(staff(), SEARCH);
    return customers.nodes.find((node) => node.id === id)?.warnings;
  };

  it('gives a hint before a second customer is made, in whatever writing', async () => {
    const { customer: first } = await register({ name: '王五' });
    expect(await warningsOf(first?.id)).toEqual([]);
    for (const same of [{ name: '王五' }, { name: ' 王五 ', phone: '+86 138-1234-5678' }])
      expect(await register(same)).toMatchObject({
        customer: null,
        userErrors: [{ code: 'CUSTOMER_LOOKS_KNOWN', field: ['input', 'phone'] }],
      });
    const { customer: second } = await register({ name: '王五', isAnotherPerson: true });
    const warning = { code: 'SAME_NAME_AND_PHONE', message: '本店另有同名同电话的客户，可能是同一人。' };
    expect(await warningsOf(first?.id)).toEqual([{ ...warning, customers: [{ id: second?.id }] }]);
    expect(await warningsOf(second?.id)).toEqual([{ ...warning, customers: [{ id: first?.id }] }]);
  });

  it('takes another name, another phone number and another dealer for another customer', async () => {
    await register({ name: '赵六' });
    for (const other of [{ name: '赵七' }, { name: '赵六', phone: '13900000000' }])
      expect(await register(other)).toMatchObject({ userErrors: [] });
    const { dealerId: elsewhere } = await registerDealer(club, 'SH02');
    const input = customerInput(1, { vehicles: [], externalRef: null, name: '赵六' });
    expect(await registerCustomer(club, principals.staffOf(elsewhere), input)).toMatchObject({
      userErrors: [],
    });
  });

  it('takes a number of the dealer for what tells people apart, and warns of it', async () => {
    const first = await register({ name: '孙八', externalRef: { system: 'DMS', number: 'C-81' } });
    const second = await register({ name: '孙八', externalRef: { system: 'DMS', number: 'C-82' } });
    expect(second.userErrors).toEqual([]);
    expect(await warningsOf(second.customer?.id)).toMatchObject([
      { customers: [{ id: first.customer?.id }] },
    ]);
  });

  it('keeps only one of two that come at once', async () => {
    const both = await Promise.all([register({ name: '周九' }), register({ name: '周九' })]);
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'CUSTOMER_LOOKS_KNOWN',
    ]);
  });
});
