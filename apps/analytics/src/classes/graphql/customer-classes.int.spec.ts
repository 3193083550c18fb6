import { countStatements, principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';

const CLASSES = `classes {
  asOf timeZone flags isLoyalBase traceId
  value { class ruleSet ruleSetName ruleVersion explanation { ruleId formula text } }
  frequency { class ruleSet ruleSetName ruleVersion explanation { ruleId formula text } }
}`;

describe('Customer.classes', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;
  const staff = principals.staffOf('dlr_1');

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), build.customerRegistered('cus_1', 'dlr_1'));
  });
  afterAll(() => db.drop());

  const visits = (...days: readonly string[]) =>
    days.map((businessDay, at) => build.settled('600.00', { repairOrderId: `ror_${at + 1}`, businessDay }));

  it('ANA-12: labels a customer by both rule sets with their version and why', async () => {
    const events = visits('2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10');
    await db.feed(...events, build.policyRecorded('pol_1', { soldOn: '2026-05-01' }));
    const { entity: customer } = await entity(ask, staff, 'Customer', 'cus_1', CLASSES);
    expect(customer?.['classes']).toEqual({
      asOf: '2026-11-21',
      timeZone: 'Asia/Shanghai',
      flags: [],
      isLoyalBase: true,
      traceId: events[3]?.correlationId,
      value: {
        class: 'LOYAL',
        ruleSet: 'VALUE',
        ruleSetName: 'Value',
        ruleVersion: 'default@1',
        explanation: {
          ruleId: 'ANA-01',
          formula: '5600.00 >= 4000.00 and 4 >= 4',
          text: 'Spend of CNY 5600.00 and 4 visits in the last 12 months both reach the loyal marks: loyal.',
        },
      },
      frequency: {
        class: 'A',
        ruleSet: 'FREQUENCY',
        ruleSetName: 'Frequency',
        ruleVersion: 'default@1',
        explanation: {
          ruleId: 'ANA-02',
          formula: '4 >= 4',
          text: '4 visits in the last 12 months: class A.',
        },
      },
    });
  });

  it.each([
    ['2026-11-21', 'GENERAL', 'B'],
    ['2026-02-01', 'FAIRLY_LOYAL', 'A'],
    ['2026-03-12', 'INACTIVE', 'A'],
    ['2025-10-31', 'GENERAL', 'C'],
  ])('ANA-01: looks back twelve months from %s', async (asOf, value, frequency) => {
    await db.feed(...visits('2025-10-13', '2025-11-11', '2025-11-14', '2025-12-12', '2026-11-01'));
    const fields = `classes(asOf: "${asOf}") { value { class } frequency { class } }`;
    const { entity: customer } = await entity(ask, staff, 'Customer', 'cus_1', fields);
    expect(customer?.['classes']).toMatchObject({ frequency: { class: frequency }, value: { class: value } });
  });

  it('ANA-02: four orders of one car on one day are one visit, and all of them are spend', async () => {
    const orders = [1, 2, 3, 4].map((at) =>
      build.settled('1000.00', { repairOrderId: `ror_${at}`, businessDay: '2026-10-10' }),
    );
    await db.feed(...orders);
    const fields =
      'classes { value { class explanation { formula } } frequency { class explanation { formula } } }';
    const { entity: customer } = await entity(ask, staff, 'Customer', 'cus_1', fields);
    expect(customer?.['classes']).toEqual({
      value: { class: 'GENERAL', explanation: { formula: '1 < 2' } },
      frequency: { class: 'C', explanation: { formula: '1 <= 1 < 2' } },
    });
  });

  it('ANA-02: two cars on one day are two visits', async () => {
    const orders = ['veh_1', 'veh_2'].map((vehicleId, at) =>
      build.settled('1000.00', { repairOrderId: `ror_${at}`, vehicleId, businessDay: '2026-10-10' }),
    );
    await db.feed(...orders);
    const { entity: customer } = await entity(ask, staff, 'Customer', 'cus_1', CLASSES);
    expect(customer?.['classes']).toMatchObject({
      value: { class: 'FAIRLY_LOYAL' },
      frequency: { class: 'B' },
    });
  });

  it('ANA-01: counts policies sold here and flags a renewed one', async () => {
    await db.feed(
      ...visits('2026-10-10', '2026-11-10'),
      build.policyRecorded('pol_1', {
        soldOn: '2025-10-01',
        premiumAmount: { amount: '9000.00', currencyCode: 'CNY' },
      }),
      build.policyRecorded('pol_2', {
        soldOn: '2026-10-01',
        premiumAmount: { amount: '800.00', currencyCode: 'CNY' },
      }),
      build.policyRecorded('pol_3', { soldOn: '2026-10-01', isSoldHere: false }),
    );
    const fields = 'classes { flags value { class explanation { inputs { name value } } } }';
    const { entity: customer } = await entity(ask, staff, 'Customer', 'cus_1', fields);
    expect(customer?.['classes']).toMatchObject({
      flags: ['INSURANCE_RENEWED'],
      value: { class: 'FAIRLY_LOYAL' },
    });
    expect(JSON.stringify(customer)).toContain('{"name":"insuranceAmount","value":"800.00"}');
  });

  it('ANA-02: sees potential A by the visits of the car that was bought', async () => {
    await db.feed(
      build.vehicleRegistered('veh_1', 'cus_1', 'dlr_1', '2026-05-01'),
      ...visits('2026-06-01', '2026-09-01'),
    );
    const { entity: customer } = await entity(ask, staff, 'Customer', 'cus_1', CLASSES);
    expect(customer?.['classes']).toMatchObject({
      flags: ['POTENTIAL_A'],
      isLoyalBase: true,
      frequency: { class: 'B' },
    });
  });

  it('ANA-01: has no class before the customer was registered', async () => {
    const { entity: customer } = await entity(
      ask,
      staff,
      'Customer',
      'cus_1',
      'classes(asOf: "2023-12-31") { asOf }',
    );
    expect(customer).toEqual({ id: 'cus_1', classes: null });
  });

  it.each(['1899-12-30', '1900-01-01', '1999-12-31', '2100-01-02', '2199-12-31', '0001-01-01', '9999-12-31'])(
    'CONV-2: the reference day %s is refused, of a customer and of the mix of a dealer',
    async (day) => {
      const classes = `classes(asOf: "${day}") { asOf }`;
      const mix = `classMix(asOf: "${day}") { asOf }`;
      for (const [type, id, fields] of [
        ['Customer', 'cus_1', classes],
        ['Dealer', 'dlr_1', mix],
      ] as const) {
        const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
        const answer = await ask(staff, query, { of: [{ __typename: type, id }] });
        expect(answer.errors?.map((error) => error.extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
        expect(answer.errors?.[0]?.message).toMatch(/(2000|1900)-01-01 and 2100-01-01/);
      }
    },
  );

  it('CONV-2: a reference day in the future is today', async () => {
    const { entity: customer } = await entity(
      ask,
      staff,
      'Customer',
      'cus_1',
      'classes(asOf: "2099-12-31") { asOf }',
    );
    expect(customer?.['classes']).toEqual({ asOf: '2026-11-21' });
  });

  it('CONV-2: a car bought and a policy sold on absurd days make no class fail', async () => {
    await db.feed(
      build.vehicleRegistered('veh_1', 'cus_1', 'dlr_1', '0001-01-01'),
      build.vehicleRegistered('veh_2', 'cus_1', 'dlr_1', '9999-12-31'),
      build.policyRecorded('pol_1', {
        soldOn: '1899-12-30',
        periodFrom: '1899-12-30',
        periodTo: '9999-12-31',
      }),
    );
    const { entity: customer, errors } = await entity(ask, staff, 'Customer', 'cus_1', CLASSES);
    expect(errors).toEqual([]);
    expect(customer?.['classes']).toMatchObject({ asOf: '2026-11-21' });
  });

  it('PLT-02: a customer of another dealer is not found', async () => {
    const other = await entity(ask, principals.staffOf('dlr_2'), 'Customer', 'cus_1', CLASSES);
    expect(other).toEqual({ entity: null, errors: [] });
  });

  it('labels 100 customers with one statement per table', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => `cus_${at + 1}`);
    await db.feed(...ids.map((id) => build.customerRegistered(id, 'dlr_1')), ...visits('2026-10-10'));
    const count = countStatements(db.database.dataSource);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { ${CLASSES} } } }`;
    const answer = await ask(staff, query, { of: ids.map((id) => ({ __typename: 'Customer', id })) });
    expect((answer.data?.['_entities'] as unknown[]).filter(Boolean)).toHaveLength(100);
    expect(count.count()).toBe(5);
  });
});
