import { randomIds } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer, type Refusals } from './requests';

interface Said extends Refusals {
  readonly customer: { consents: { channel: string; purpose: string; origin: string }[] } | null;
  readonly replayed: boolean;
}

const MUTATION = `mutation ($input: ConsentRecordInput!) { answer: consentRecord(input: $input) {
  customer { consents { channel purpose origin } } replayed userErrors { code field message } } }`;
const GIVEN_AT_THE_START = { channel: 'SMS', purpose: 'SERVICE', origin: 'REGISTRATION' };

describe('MEM-17: a consent for one channel and one purpose', () => {
  let club: Club;
  let dealerId: string;
  let customerId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());
  beforeEach(async () => {
    const input = customerInput((serial += 10), { vehicles: [] });
    const { customer } = await registerCustomer(club, principals.staffOf(dealerId), input);
    customerId = customer?.id ?? '';
  });

  const say = async (
    isGiven: boolean,
    input: object = {},
    [of, language]: [string, 'zh' | 'en'] = [dealerId, 'zh'],
  ) => {
    const said = { idempotencyKey: randomIds('key'), customerId, channel: 'EMAIL', purpose: 'MARKETING' };
    const variables = { input: { ...said, isGiven, ...input } };
    return (await club.ask<{ answer: Said }>(principals.staffOf(of), MUTATION, variables, language)).answer;
  };
  const events = async () =>
    (await club.published('customer-registered')).filter(({ subject }) => subject === customerId);

  it('is given and withdrawn, with its history and an event each time; the others stay', async () => {
    const mail = { channel: 'EMAIL', purpose: 'MARKETING', origin: 'DESK' };
    expect(await say(true)).toMatchObject({
      customer: { consents: [mail, GIVEN_AT_THE_START] },
      userErrors: [],
    });
    const givenAt = club.now.toISOString();
    club.now = new Date('2026-11-22T06:00:00Z');
    expect(await say(false)).toMatchObject({ customer: { consents: [GIVEN_AT_THE_START] } });
    const withdrawnAt = club.now.toISOString();
    club.now = new Date('2026-11-23T06:00:00Z');
    await say(true);
    const asked = `query ($id: ID!) { customer(id: $id) { consentHistory {
      channel purpose origin givenAt withdrawnAt withdrawnOrigin } } }`;
    const open = { withdrawnAt: null, withdrawnOrigin: null };
    expect(await club.ask(principals.staffOf(dealerId), asked, { id: customerId })).toEqual({
      customer: {
        consentHistory: [
          { ...mail, givenAt: club.now.toISOString(), ...open },
          { ...mail, givenAt, withdrawnAt, withdrawnOrigin: 'DESK' },
          { ...GIVEN_AT_THE_START, givenAt, ...open },
        ],
      },
    });
    const sms = { channel: 'SMS', purpose: 'SERVICE' };
    const both = [{ channel: 'EMAIL', purpose: 'MARKETING' }, sms];
    expect((await events()).map(({ sequence, data }) => [sequence, data['consents']])).toEqual([
      [1, [sms]],
      [2, both],
      [3, [sms]],
      [4, both],
    ]);
    club.now = new Date('2026-11-21T06:00:00Z');
  });

  it.each([
    [
      'given twice',
      true,
      { channel: 'SMS', purpose: 'SERVICE' },
      'CONSENT_GIVEN_ALREADY',
      '短信',
      'text message',
    ],
    ['withdrawn without one', false, {}, 'CONSENT_NOT_GIVEN', '电子邮件', 'e-mail'],
    ['of nobody', true, { customerId: 'cus_none' }, 'CUSTOMER_NOT_FOUND', '客户', 'customer'],
    ['of an id that is none', true, { customerId: "'" }, 'CUSTOMER_NOT_FOUND', '客户', 'customer'],
  ])('%s is refused, and nothing is written', async (_, isGiven, input, code, zh, en) => {
    const refusal = await say(isGiven, input);
    expect(refusal).toMatchObject({ customer: null, userErrors: [{ code }] });
    expect(refusal.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(refusal.userErrors[0]?.message).toContain(zh);
    expect((await say(isGiven, input, [dealerId, 'en'])).userErrors[0]?.message).toContain(en);
    expect(await events()).toHaveLength(1);
  });

  it('PLT-02: of a customer of another dealer is refused as one of nobody', async () => {
    const { dealerId: other } = await registerDealer(club, `GZ${serial}`, 'SOUTH');
    expect(await say(true, {}, [other, 'zh'])).toMatchObject({
      userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }],
    });
    expect(await events()).toHaveLength(1);
  });

  it('CONV-5: the same key answers the same; another word under it is refused', async () => {
    const key = { idempotencyKey: randomIds('key') };
    expect(await say(true, key)).toMatchObject({ replayed: false });
    expect(await say(true, key)).toMatchObject({ replayed: true, userErrors: [] });
    expect(await say(false, key)).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await events()).toHaveLength(2);
  });

  it('of 50 desks at once is recorded by one', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => say(true)));
    expect(answers.filter(({ customer }) => customer !== null)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['CONSENT_GIVEN_ALREADY']),
    );
    expect(await events()).toHaveLength(2);
  });

  it('needs the right to write customers', async () => {
    const input = { idempotencyKey: 'k', customerId, channel: 'SMS', purpose: 'MARKETING', isGiven: true };
    expect(await club.codes(principals.auditor(), MUTATION, { input })).toEqual(['FORBIDDEN']);
    expect(await events()).toHaveLength(1);
  });
});
