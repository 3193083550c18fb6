import { countStatements, principals } from '@autoclub/testing';
import { LOOK_UP } from '../src/customers/infra/lookup.sql';
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
    ['the last four digits in wide letters, spaced', () => '５６　７８', 'PHONE_END'],
    ['the last six digits', () => '345678', 'PHONE_END'],
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

  it.each(['9998', '995678', '李五', 'SH01-999999', '沪B00001', '13900000000', vinOf(99)])(
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

  describe('among three thousand customers, behind the row policy', () => {
    let plan: string[];

    beforeAll(async () => {
      await club.db.owner.query(
        `insert into customer (dealer_id, customer_id, kind, name, phone, registered_on, trace_id, recorded_at)
         select $1, 'cus_many' || i, 'PERSON', chr(19968 + i) || i, '+86150' || lpad((i * 7919 % 100000000)::text, 8, '0'),
                '2024-01-01', 't', now() from generate_series(1, 3000) i`,
        [dealerId],
      );
      await club.db.owner.query(
        `insert into vehicle (dealer_id, vehicle_id, customer_id, vin, plate, model_code, is_sold_here, trace_id,
                              recorded_at)
         select $1, 'veh_many' || i, 'cus_many' || i, 'VIN' || i, '沪Z' || i, 'LAVIDA', true, 't', now()
           from generate_series(1, 3000) i`,
        [dealerId],
      );
      await club.db.owner.query('analyze customer, vehicle');
      const key = [vinOf(1), '沪A00001', '+8613812345678', '5678', cardNumber, '张'];
      plan = await club.db.database.transaction({ kind: 'dealer', dealerId }, async (tx) => {
        const rows: { 'QUERY PLAN': string }[] = await tx.query(`explain (costs off) ${LOOK_UP}`, [
          ...[dealerId, ...key],
          21,
        ]);
        return rows.map((row) => row['QUERY PLAN']);
      });
    });

    it.each<[string, string, readonly string[]]>([
      ['a VIN', 'vehicle_dealer_id_vin_key', ['vin = ']],
      ['a plate', 'vehicle_plate', ['plate = ']],
      ['a phone number', 'customer_phone', ['phone = ']],
      ['the end of one', 'customer_phone_end', ['phone_end = ']],
      ['a name', 'customer_name', ['name ~>=~ ', 'name ~<~ ']],
      ['the person', 'customer_(?:pkey|by_id)', ['customer_id = ']],
    ])('reads %s by the whole key of its index', (_, index, conditions) => {
      const found = plan.flatMap((line, i) =>
        new RegExp(`(?:using|on) ${index}\\b`).test(line) ? [plan[i + 1] ?? ''] : [],
      );
      expect(found).not.toEqual([]);
      for (const line of found) for (const condition of conditions) expect(line).toContain(condition);
    });
  });
});
