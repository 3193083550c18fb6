import { countStatements, principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer, registerMember } from './requests';

interface Found {
  readonly found: { customer: { id: string; name: string; phone: string }; matchedBy: string[] }[];
  readonly hasMore: boolean;
}

describe('MEM-14: customerLookup', () => {
  let club: Club;
  let dealerId: string;
  let member: Awaited<ReturnType<typeof registerMember>>;
  let cardNumber: string;
  const staff = () => principals.staffOf(dealerId);
  const look = async (key: string, fields = ''): Promise<Found> => {
    const { lookup } = await club.ask<{ lookup: Found }>(
      staff(),
      `query ($key: String!) { lookup: customerLookup(key: $key) {
         found { customer { id name phone ${fields} } matchedBy } hasMore } }`,
      { key },
    );
    return lookup;
  };

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    member = await registerMember(club, dealerId, 1);
    const { membership } = await club.ask<{ membership: { memberNumber: string } }>(
      staff(),
      'query ($id: ID!) { membership(id: $id) { memberNumber } }',
      { id: member.membershipId },
    );
    cardNumber = membership.memberNumber;
    const other = customerInput(2, { name: '李四', phone: '+852 6123 9999' });
    await registerCustomer(club, staff(), other);
  });
  afterAll(() => club.close());

  it.each<[string, () => string, string]>([
    ['the VIN', () => vinOf(1), 'VIN'],
    ['the VIN in small letters', () => vinOf(1).toLowerCase(), 'VIN'],
    ['the plate', () => '沪A00001', 'PLATE'],
    ['the plate with a dot', () => '沪A·00001', 'PLATE'],
    ['the phone number', () => '13812345678', 'PHONE'],
    ['the phone number in another writing', () => '+86 138-1234-5678', 'PHONE'],
    ['the last four digits', () => '5678', 'PHONE_END'],
    ['the card', () => cardNumber, 'CARD_NUMBER'],
    ['the name', () => '张三', 'NAME'],
    ['how the name begins', () => '张', 'NAME'],
  ])('by %s', async (_, key, ground) => {
    expect(await look(key())).toEqual({
      found: [
        { customer: { id: member.customerId, name: '张三', phone: '13812345678' }, matchedBy: [ground] },
      ],
      hasMore: false,
    });
  });

  it.each(['9998', '李五', 'SH01-999999', '沪B00001', '13900000000', vinOf(99)])(
    '%s is nobody',
    async (key) => {
      expect(await look(key)).toEqual({ found: [], hasMore: false });
    },
  );

  it('what is no key is named, and who may see no names may not guess them', async () => {
    for (const key of ['', ' ', 'x'.repeat(81)])
      expect(
        await club.codes(staff(), `{ customerLookup(key: ${JSON.stringify(key)}) { hasMore } }`),
      ).toEqual(['BAD_USER_INPUT']);
    const ask = '{ customerLookup(key: "张三") { hasMore } }';
    expect(await club.codes(principals.auditor(), ask)).toEqual(['FORBIDDEN']);
    expect(await club.codes(principals.oemAnalyst(), ask)).toEqual(['FORBIDDEN']);
  });

  it("finds nobody of another dealer, and one's own merged records once", async () => {
    const other = await registerDealer(club, 'SH02');
    const { lookup } = await club.ask<{ lookup: Found }>(
      principals.staffOf(other.dealerId),
      '{ lookup: customerLookup(key: "5678") { found { customer { id } } hasMore } }',
    );
    expect(lookup.found).toEqual([]);
  });

  it('is bounded, and says that there is more', async () => {
    for (let i = 100; i < 122; i++) {
      const input = customerInput(i, { vehicles: [], name: `王${i}`, phone: `13911${i}${i}` });
      expect(await registerCustomer(club, staff(), input)).toMatchObject({ userErrors: [] });
    }
    const { found, hasMore } = await look('王');
    expect([found.length, hasMore]).toEqual([20, true]);
  });

  it('costs the same few statements for one and for many', async () => {
    const statements = countStatements(club.db.database.dataSource);
    await look('0100', 'vehicles { plate } membership { id } warnings { code }');
    const one = statements.count();
    statements.reset();
    await look('王', 'vehicles { plate } membership { id } warnings { code }');
    expect(statements.count()).toBe(one);
  });
});
