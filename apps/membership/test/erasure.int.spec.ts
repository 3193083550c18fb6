import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { give, registerStaff } from './staff';
import { customerInput, membershipStep, BASIC_DOCUMENTS, registerCustomer, type Refusals } from './requests';

describe('MEM-17: a person is erased', () => {
  let club: Club;
  let dealerId: string;
  const manager = (): Principal => ({
    ...principals.staffOf(dealerId, ['CLUB_MANAGER']),
    staffMemberId: 'stf_manager',
  });

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  const run = async (mutation: string, type: string, input: object, fields = 'customer { id }') => {
    const answer = await club.ask<Record<string, Refusals & { customer: { id: string } | null }>>(
      manager(),
      `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) {
         ${fields} replayed userErrors { code field message } } }`,
      { input: { idempotencyKey: randomIds('key'), ...input } },
    );
    return answer['answer'];
  };
  const erase = (customerId: string) => run('personErase', 'PersonEraseInput', { customerId });

  /** Every row of every table of the database that says one of these. */
  const traces = async (facts: readonly string[]): Promise<string[]> => {
    const tables = await club.db.owner.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const fact of facts) {
        const [row] = await club.db.owner.query<{ n: number }[]>(
          `select count(*)::int as n from ${name} t where position($1 in t::text) > 0`,
          [fact],
        );
        if (row && row.n > 0) found.push(`${name} says ${fact}`);
      }
    return found;
  };

  it('nothing that names the person is left in any table or event, and the card stays', async () => {
    const input = customerInput(1, {
      name: '欧阳娜娜',
      phone: '13977776666',
      identityReference: 'E55554444',
    });
    const { customer } = await registerCustomer(club, manager(), input);
    const customerId = customer?.id ?? '';
    const vehicleId = customer?.vehicles[0]?.id ?? '';
    const documents = BASIC_DOCUMENTS.map((document) => ({ ...document, reference: 'scan of 欧阳娜娜' }));
    const wish = { customerId, wayIn: 'GIFT_WITH_CAR', source: 'CAR_PURCHASE', documents };
    const applied = await membershipStep(club, manager(), 'membershipApply', wish);
    const membershipId = applied.membership?.id ?? '';
    await membershipStep(club, manager(), 'membershipApprove', { membershipId });
    await run('customerAmend', 'CustomerAmendInput', { customerId, phone: '13955554444', consents: [] });
    await run('customerEmailChange', 'CustomerEmailChangeInput', { customerId, email: 'ouyang@example.com' });
    await run('customerBirthdayChange', 'CustomerBirthdayChangeInput', { customerId, bornOn: '1971-05-09' });
    await run('vehicleAmend', 'VehicleAmendInput', { vehicleId, plate: '沪Z98765' }, 'vehicle { id }');
    const approver = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'CM-07', ['CLUB_MANAGER']);
    const money = { membershipId, amount: { amount: '100.00' } };
    await give(club, manager(), 'walletTopUp', { ...money, source: { id: 'R-1' } });
    const wrong = { ...money, isAdded: false, reason: '欧阳娜娜重复充值' };
    expect(await give(club, manager(), 'walletCorrectionRequest', wrong)).toMatchObject({ userErrors: [] });
    const merit = { membershipId, reason: '欧阳娜娜组织车友会', approverId: approver.staffMemberId };
    const { userErrors } = await give(club, manager(), 'specialContributionPropose', merit);
    expect(userErrors).toEqual([]);
    const double = customerInput(2, { name: '欧阳娜', phone: '13977776666', isAnotherPerson: true });
    const other = await registerCustomer(club, manager(), double);
    await run('customersMerge', 'CustomersMergeInput', {
      survivorId: customerId,
      mergedId: other.customer?.id,
    });

    const facts = [
      '欧阳娜',
      '13977776666',
      '13955554444',
      'ouyang@example.com',
      '1971-05-09',
      '沪A00001',
      '沪A00002',
      '沪Z98765',
      vinOf(1),
      vinOf(2),
      'E55554444',
      'C-1"',
    ];
    expect((await traces(facts)).length).toBeGreaterThan(10);
    // Events never said any of it.
    const events = JSON.stringify(await club.published());
    expect(facts.slice(0, -1).filter((fact) => events.includes(fact))).toEqual([]);

    expect(await erase(other.customer?.id ?? '')).toMatchObject({
      customer: { id: customerId },
      userErrors: [],
    });
    expect(await traces(facts.slice(0, -1))).toEqual([]);
    const said = (await club.published('person-erased')).map(({ data }) => data);
    expect(said).toMatchObject([
      { customerId, membershipIds: [membershipId], erasedOn: '2026-11-21' },
      { customerId: other.customer?.id, membershipIds: [], vehicleIds: [] },
    ]);
    expect(new Set(said.map((data) => data['anonymousKey'])).size).toBe(1);
    const { left } = await club.ask<{ left: object }>(
      manager(),
      `query ($id: ID!) { left: customer(id: $id) {
         id phone erasedOn externalRef { number } consents { channel } amendments { traceId }
         membership { id status } vehicles { plate } } }`,
      { id: customerId },
    );
    expect(left).toMatchObject({
      id: customerId,
      phone: '',
      erasedOn: '2026-11-21',
      externalRef: null,
      consents: [],
      amendments: [],
      membership: { id: membershipId, status: 'ACTIVE' },
      vehicles: [{ plate: null }, { plate: null }],
    });
    const { customers } = await club.ask<{ customers: { nodes: { id: string }[] } }>(
      manager(),
      '{ customers { nodes { id } } }',
    );
    expect(customers.nodes).toEqual([]);
  });

  it('is refused twice and for strangers, and nothing is written', async () => {
    const { customer } = await registerCustomer(club, manager(), customerInput(5, { phone: '13900005555' }));
    const customerId = customer?.id ?? '';
    await erase(customerId);
    const counts = () => club.db.owner.query('select count(*) as events from outbox');
    const before = await counts();
    expect(await erase(customerId)).toMatchObject({
      customer: null,
      userErrors: [
        {
          code: 'ALREADY_ERASED',
          field: ['input', 'customerId'],
          message: '该客户的个人资料已于 2026-11-21 删除。',
        },
      ],
    });
    expect((await erase('cus_none'))?.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    for (const [mutation, type, input] of [
      ['customerAmend', 'CustomerAmendInput', { customerId, name: '新名' }],
      ['customersUnmerge', 'CustomersUnmergeInput', { mergedId: customerId }],
    ] as const)
      expect((await run(mutation, type, input))?.userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    expect(await counts()).toEqual(before);
    const advisor = principals.staffOf(dealerId);
    const ask = 'mutation { personErase(input: {idempotencyKey: "k", customerId: "c"}) { replayed } }';
    expect(await club.codes(advisor, ask)).toEqual(['FORBIDDEN']);
  });

  it('a person is given everything that is kept of them, and the reading is in the log', async () => {
    const input = customerInput(8, { name: '司马光', phone: '13900008888', identityReference: 'E88887777' });
    const { customer } = await registerCustomer(club, manager(), input);
    await run('customerAmend', 'CustomerAmendInput', { customerId: customer?.id, phone: '13900009999' });
    const { kept } = await club.ask<{ kept: string }>(
      { ...manager(), subject: 'clerk-of-records' },
      'query ($id: ID!) { kept: personalData(customerId: $id) }',
      { id: customer?.id },
    );
    for (const fact of ['司马光', '+8613900008888', '+8613900009999', vinOf(8), '沪A00008', 'SMS'])
      expect(kept).toContain(fact);
    for (const part of ['walletMovements', 'introduced', 'recommendations', 'habitCards', 'periods'])
      expect(JSON.parse(kept)).toHaveProperty(part);
    expect(kept).not.toContain('identity_hash');
    const log = await club.db.owner.query(
      `select record_ids from pii_access where subject = 'clerk-of-records'`,
    );
    expect(log).toEqual([{ record_ids: [customer?.id] }]);
    const ask = 'query ($id: ID!) { personalData(customerId: $id) }';
    expect(await club.codes(principals.auditor(), ask, { id: customer?.id })).toEqual(['FORBIDDEN']);
    const elsewhere = await registerDealer(club, 'SH09');
    expect(await club.ask(principals.staffOf(elsewhere.dealerId), ask, { id: customer?.id })).toEqual({
      personalData: null,
    });
  });
});
