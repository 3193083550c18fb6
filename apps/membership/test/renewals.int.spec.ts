import { redemptionReleased, redemptionReserved } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { JOINED, RenewalDesk } from './renewal-desk';
import { codesOf, releaseStep, setTo } from './releases';
import type { Refusals } from './requests';

describe('renewals', () => {
  let club: Club;
  let desk: RenewalDesk;

  beforeAll(async () => {
    club = await openClub();
    const { dealerId } = await registerDealer(club, 'SH01');
    desk = new RenewalDesk(club, dealerId);
  });
  afterAll(() => club.close());
  beforeEach(async () => {
    club.overrideAt();
    await desk.join();
  });

  it('MEM-05: a card is renewed in its window; the new period begins at the old expiry', async () => {
    desk.at('2028-10-21');
    expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['RENEWAL_TOO_EARLY']);
    desk.at('2028-10-22');
    expect(await desk.shown()).toMatchObject({
      renewalWindow: {
        opensOn: '2028-10-22',
        closesOn: '2028-12-21',
        isOpen: true,
        feeAmount: { amount: '180.00' },
      },
    });
    expect(await desk.pay('membershipRenew', '180.00')).toMatchObject({
      membership: {
        status: 'ACTIVE',
        validity: { from: JOINED, to: '2030-11-21' },
        renewals: [
          {
            kind: 'RENEWED',
            period: { from: '2028-11-21', to: '2030-11-21' },
            explanation: { ruleId: 'MEM-05' },
          },
        ],
      },
      userErrors: [],
    });
    expect(await desk.published('renewed')).toMatchObject([
      {
        sequence: 2,
        data: {
          tier: 'BASIC',
          clubSystem: 'ANNUAL_FEE',
          changedOn: '2028-10-22',
          validFrom: '2028-11-21',
          validTo: '2030-11-21',
          feeAmount: { amount: '180.00' },
          paidAmount: { amount: '180.00' },
          offset: null,
        },
      },
    ]);
    expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['RENEWAL_TOO_EARLY']);
  });

  it('MEM-05: 50 desks renew at once: one of them does', async () => {
    desk.at('2028-11-21');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.pay('membershipRenew', '180.00')),
    );
    expect(answers.filter(({ membership }) => membership)).toHaveLength(1);
    expect(await desk.published('renewed')).toHaveLength(1);
  });

  it.each<[string, string, string, object, string]>([
    ['2028-12-21', 'nothing', '0.00', {}, 'FEE_DIFFERS'],
    ['2028-12-21', 'less than nothing', '-1.00', {}, 'AMOUNT_NEGATIVE'],
    ['2028-12-21', 'too many decimals', '180.001', {}, 'AMOUNT_INVALID'],
    ['2028-12-21', 'a credit without a number', '100.00', credit('80.00', null), 'TEXT_REQUIRED'],
    ['2028-12-21', 'stored value that is not there', '100.00', stored('80.00'), 'STORED_VALUE_TOO_LOW'],
    ['2028-12-22', 'a day too late', '180.00', {}, 'RENEWAL_TOO_LATE'],
  ])('MEM-05: on %s %s is refused, and nothing is written', async (day, _, amount, input, code) => {
    desk.at(day);
    const refused = await desk.pay('membershipRenew', amount, input);
    expect(refused).toMatchObject({ membership: null, userErrors: [{ code }] });
    expect(refused.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await desk.published('renewed', 'stored-value')).toEqual([]);
  });

  it('MEM-05: another price applies once it was announced', async () => {
    club.overrideAt({
      dealerId: desk.dealerId,
      from: '2028-11-01',
      membership: { renewalFees: { BASIC: 20_000 } },
    });
    desk.at('2028-11-21');
    const announce = (effectiveOn: string) =>
      desk.ask<Refusals>(
        'renewalTermsAnnounce',
        'announcement { effectiveOn announcedOn } userErrors { code field message }',
        { effectiveOn },
      );
    expect(await announce('2028-11-02')).toMatchObject({ userErrors: [{ code: 'NO_CHANGE_OF_TERMS' }] });
    expect(await announce('2028-11-01')).toMatchObject({
      announcement: { effectiveOn: '2028-11-01', announcedOn: '2028-11-21' },
    });
    expect(await announce('2028-11-01')).toMatchObject({ userErrors: [{ code: 'ALREADY_ANNOUNCED' }] });
    const said = await club.published('renewal-terms-announced');
    expect(said.filter(({ subject }) => subject === desk.dealerId)).toMatchObject([
      { data: { effectiveOn: '2028-11-01', announcedOn: '2028-11-21' } },
    ]);
    expect(await desk.codes(desk.pay('membershipRenew', '200.00'))).toEqual(['FEE_DIFFERS']);
    desk.at('2028-11-22');
    expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['FEE_DIFFERS']);
    expect(await desk.codes(desk.pay('membershipRenew', '200.00'))).toEqual([]);
  });

  describe('MEM-05: a release', () => {
    const COMING = 'comingChanges { announcedOn appliesOn feeAmount { amount } opensOn closesOn clubSystem }';
    const dearer = [setTo('membership.renewalFees', { BASIC: 20_000 })];

    /** Announced today by a dealer, as the manager does it. */
    async function announced(dealerId: string, effectiveOn: string): Promise<string[]> {
      const by = principals.staffOf(dealerId, ['CLUB_MANAGER']);
      const draft = { level: 'DEALER', scopeId: dealerId, effectiveOn, values: dearer, note: 'dearer' };
      const { release } = await releaseStep(club, 'programmeReleaseDraft', by, draft);
      const input = { releaseId: release?.id };
      await releaseStep(club, 'programmeReleaseCheck', by, input);
      return codesOf(await releaseStep(club, 'programmeReleaseAnnounce', by, input));
    }

    it('of another dealer announces nothing here', async () => {
      const { dealerId } = await registerDealer(club, 'SH09');
      desk.at('2028-11-21');
      expect(await announced(dealerId, '2028-12-02')).toEqual([]);
      const membership = { renewalFees: { BASIC: 20_000 } };
      club.overrideAt({ dealerId: desk.dealerId, from: '2028-12-02', membership });
      desk.at('2028-12-04');
      expect(await desk.codes(desk.pay('membershipRenew', '200.00'))).toEqual(['FEE_DIFFERS']);
      expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual([]);
    });

    it('is the announcement of its price: it applies from its first day, and is shown until then', async () => {
      desk.at('2028-11-21');
      expect(await announced(desk.dealerId, '2028-12-01')).toEqual([]);
      await club.takeReleases();
      const query = `query ($id: ID!) { membership(id: $id) { renewalWindow { feeAmount { amount } ${COMING} } } }`;
      const shown = () => club.ask(desk.manager(), query, { id: desk.membershipId });
      expect(await shown()).toMatchObject({
        membership: {
          renewalWindow: {
            feeAmount: { amount: '180.00' },
            comingChanges: [
              {
                announcedOn: '2028-11-21',
                appliesOn: '2028-12-01',
                feeAmount: { amount: '200.00' },
                opensOn: '2028-10-22',
                closesOn: '2028-12-21',
                clubSystem: 'ANNUAL_FEE',
              },
            ],
          },
        },
      });
      const again = await desk.ask<Refusals>('renewalTermsAnnounce', 'userErrors { code }', {
        effectiveOn: '2028-12-01',
      });
      expect(codesOf(again)).toEqual(['ALREADY_ANNOUNCED']);
      desk.at('2028-11-30');
      expect(await desk.codes(desk.pay('membershipRenew', '200.00'))).toEqual(['FEE_DIFFERS']);
      desk.at('2028-12-01');
      expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['FEE_DIFFERS']);
      expect(await shown()).toMatchObject({
        membership: { renewalWindow: { feeAmount: { amount: '200.00' }, comingChanges: [] } },
      });
      expect(await desk.codes(desk.pay('membershipRenew', '200.00'))).toEqual([]);
    });

    it('is known to who was asked the day before it applies, at the old price', async () => {
      desk.at('2028-11-30');
      await club.takeReleases();
      expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual([]);
    });
  });

  it('MEM-08: a part of the fee is offset with stored value or a service credit', async () => {
    await desk.move('walletTopUp', '300.00');
    desk.at('2028-11-21');
    expect(await desk.pay('membershipRenew', '100.00', stored('80.00'))).toMatchObject({
      membership: {
        wallet: { balanceAmount: { amount: '220.00' } },
        renewals: [{ offset: { kind: 'STORED_VALUE' } }],
      },
    });
    expect(await desk.published('stored-value-moved', 'renewed')).toMatchObject([
      { data: { kind: 'TOP_UP' } },
      {
        data: {
          paidAmount: { amount: '100.00' },
          offset: { kind: 'STORED_VALUE', amount: { amount: '80.00' } },
        },
      },
      { data: { kind: 'SPENT', source: { type: 'MEMBERSHIP', id: desk.membershipId } } },
    ]);
    desk.at('2030-11-21');
    expect(await desk.pay('membershipRenew', '0.00', credit('180.00', 'S-1'))).toMatchObject({
      membership: { renewals: [{}, { offset: { kind: 'SERVICE_CREDIT' } }] },
    });
  });

  describe('MEM-08, PTS-07: points that are held for a fee', () => {
    let redemptionId: string;
    beforeEach(() => void (redemptionId = desk.number('rdm')));
    const state = (worth: string) => ({
      ...redemptionReserved.example,
      redemptionId,
      dealerId: desk.dealerId,
      customerId: desk.customerId,
      membershipId: desk.membershipId,
      target: { type: 'FEE_OFFSET' as const, code: null, quantity: 1, vehicleId: null, repairOrderId: null },
      worthAmount: { amount: worth, currencyCode: 'CNY' },
    });
    const reserve = (worth: string) => club.deliver(deliver(redemptionReserved, state(worth)));
    const release = () =>
      club.deliver(
        deliver(redemptionReleased, {
          ...redemptionReleased.example,
          ...state('180.00'),
          status: 'RELEASED',
        }),
      );

    it('renew at once when they are worth the fee', async () => {
      desk.at('2028-11-21');
      await reserve('180.00');
      expect(await desk.published('fee-offset', 'renewed')).toMatchObject([
        {
          subject: redemptionId,
          data: { fulfilment: { type: 'MEMBERSHIP', id: desk.membershipId }, targetType: 'FEE_OFFSET' },
        },
        { data: { paidAmount: { amount: '0.00' }, offset: { kind: 'POINTS', redemptionId } } },
      ]);
      await release();
      expect(await desk.shown()).toMatchObject({
        status: 'ACTIVE',
        validity: { to: '2030-11-21' },
        renewals: [{ owedAmount: { amount: '180.00' } }],
      });
    });

    it('wait for the rest to be paid, and nothing else offsets it as well', async () => {
      desk.at('2028-11-21');
      await reserve('50.00');
      await reserve('50.00');
      expect(await desk.published('fee-offset')).toHaveLength(1);
      expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual(['FEE_DIFFERS']);
      expect(await desk.codes(desk.pay('membershipRenew', '100.00', credit('80.00', 'S-1')))).toEqual([
        'ONE_OFFSET_ONLY',
      ]);
      expect(await desk.codes(desk.pay('membershipRenew', '130.00'))).toEqual([]);
      expect(await desk.shown()).toMatchObject({ renewals: [{ owedAmount: { amount: '0.00' } }] });
    });

    it('are forgotten when they go back before the fee is paid, also when that comes first', async () => {
      desk.at('2028-11-21');
      await reserve('50.00');
      await release();
      expect(await desk.codes(desk.pay('membershipRenew', '130.00'))).toEqual(['FEE_DIFFERS']);
      redemptionId = desk.number('rdm');
      await release();
      await reserve('50.00');
      expect((await desk.published('fee-offset')).at(-1)?.data).toMatchObject({
        reasonCode: 'OFFSET_WITHDRAWN',
      });
      expect(await desk.codes(desk.pay('membershipRenew', '180.00'))).toEqual([]);
    });

    it.each([
      ['a day too early', '2028-10-21', '50.00', 'NO_FEE_DUE'],
      ['on the last day', '2028-12-21', '50.00', undefined],
      ['a day too late', '2028-12-22', '50.00', 'NO_FEE_DUE'],
      ['a cent more than the fee', '2028-11-21', '180.01', 'OFFSET_EXCEEDS_FEE'],
    ])('%s', async (_, day, worth, reasonCode) => {
      desk.at(day);
      await reserve(worth);
      const [answer] = await desk.published('fee-offset');
      expect(answer?.data['reasonCode']).toBe(reasonCode);
    });
  });

  it('lists the cards that expire, the earliest first, and those of no other dealer', async () => {
    const query = `query ($in: DateRangeInput!) {
      renewalsDue(expiresIn: $in, first: 100) { totalCount nodes { id validity { to } } } }`;
    const asked = (from: string, to: string, who = desk.manager()) =>
      club.ask<{ renewalsDue: { totalCount: number; nodes: { id: string }[] } }>(who, query, {
        in: { from, to },
      });
    const { renewalsDue } = await asked('2028-11-21', '2028-11-22');
    expect(renewalsDue.nodes.map(({ id }) => id)).toContain(desk.membershipId);
    expect(renewalsDue.totalCount).toBe(renewalsDue.nodes.length);
    expect(await asked('2028-11-20', '2028-11-21')).toMatchObject({ renewalsDue: { totalCount: 0 } });
    const { dealerId: other } = await registerDealer(club, 'GZ01', 'SOUTH');
    expect(await asked('2028-11-21', '2028-11-22', principals.staffOf(other))).toMatchObject({
      renewalsDue: { totalCount: 0, nodes: [] },
    });
  });
});

function credit(amount: string, reference: string | null) {
  return { offset: { kind: 'SERVICE_CREDIT', amount: { amount }, reference } };
}

function stored(amount: string) {
  return { offset: { kind: 'STORED_VALUE', amount: { amount } } };
}
