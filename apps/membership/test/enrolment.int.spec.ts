import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import {
  BASIC_DOCUMENTS,
  customerInput,
  membershipStep,
  registerCustomer,
  registerMember,
  type MembershipAnswer,
} from './requests';

const CLIENTS = 50;

describe('MEM-01, MEM-02: joining', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  /** A desk is a client of its own. */
  const desk = (number: number) => principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST'], `desk-${number}`);
  const customer = async () =>
    (await registerCustomer(club, desk(0), customerInput(++serial))).customer?.id ?? '';
  const wishOf = (customerId: string) => ({ customerId, wayIn: 'GIFT_WITH_CAR', documents: BASIC_DOCUMENTS });
  const all = (give: (number: number) => Promise<MembershipAnswer>) =>
    Promise.all(Array.from({ length: CLIENTS }, (_, number) => give(number)));
  const codesOf = (answers: readonly MembershipAnswer[]) =>
    new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
  const accepted = (answers: readonly MembershipAnswer[]) =>
    answers.flatMap(({ membership }) => membership ?? []);
  const activations = async (customerId: string) =>
    (await club.published('membership-activated')).filter(({ data }) => data['customerId'] === customerId);

  it('of 50 desks that open an application of one person at once exactly one does', async () => {
    const customerId = await customer();
    const answers = await all((number) =>
      membershipStep(club, desk(number), 'membershipApply', wishOf(customerId)),
    );
    expect(accepted(answers)).toHaveLength(1);
    expect(codesOf(answers)).toEqual(new Set(['APPLICATION_OPEN']));
  });

  it('of 50 desks that approve it at once exactly one issues the card', async () => {
    const customerId = await customer();
    const opened = await membershipStep(club, desk(0), 'membershipApply', wishOf(customerId));
    const membershipId = opened.membership?.id ?? '';
    const answers = await all((number) =>
      membershipStep(club, desk(number), 'membershipApprove', { membershipId }),
    );
    expect(accepted(answers)).toHaveLength(1);
    expect(
      [...codesOf(answers)].every((code) => ['STATUS_NOT_ALLOWED', 'ALREADY_A_MEMBER'].includes(code)),
    ).toBe(true);
    expect(await activations(customerId)).toHaveLength(1);
  });

  it('50 desks that each enrol one person from application to card give one membership', async () => {
    const customerId = await customer();
    const enrol = async (number: number) => {
      const opened = await membershipStep(club, desk(number), 'membershipApply', wishOf(customerId));
      if (!opened.membership) return opened;
      return membershipStep(club, desk(number), 'membershipApprove', { membershipId: opened.membership.id });
    };
    const answers = await all(enrol);
    expect(accepted(answers)).toHaveLength(1);
    const { customer: found } = await club.ask<{ customer: { memberships: { status: string }[] } }>(
      desk(0),
      'query ($id: ID!) { customer(id: $id) { memberships { status } } }',
      { id: customerId },
    );
    expect(found.memberships).toEqual([{ status: 'ACTIVE' }]);
    expect(await activations(customerId)).toHaveLength(1);
  });

  it.each(['CAR_PURCHASE', 'REFERRAL', 'APPLICATION', 'CAMPAIGN', 'IMPORT'])(
    'MEM-01: by the source %s',
    async (source) => {
      const referrer = await registerMember(club, dealerId, ++serial);
      const customerId = await customer();
      const referrerMembershipId = source === 'REFERRAL' ? referrer.membershipId : null;
      const wish = { ...wishOf(customerId), source, referrerMembershipId };
      const opened = await membershipStep(club, desk(1), 'membershipApply', wish);
      const membershipId = opened.membership?.id ?? '';
      const approved = await membershipStep(club, desk(2), 'membershipApprove', { membershipId });
      expect(approved.membership).toMatchObject({ status: 'ACTIVE', tier: { code: 'BASIC' } });
      const [event] = await activations(customerId);
      expect(event?.data).toMatchObject({ source });
    },
  );

  it.each([
    [
      'BASIC',
      'GIFT_WITH_CAR',
      undefined,
      false,
      ['PURCHASE_INVOICE', 'OWNERS_MANUAL', 'APPLICATION_FORM', 'IDENTITY_CARD', 'VEHICLE_LICENCE'],
    ],
    [
      'BASIC',
      'FEE',
      '180.00',
      true,
      [
        'PURCHASE_INVOICE',
        'OWNERS_MANUAL',
        'APPLICATION_FORM',
        'INSURANCE_POLICY',
        'IDENTITY_CARD',
        'VEHICLE_LICENCE',
      ],
    ],
    [
      'SILVER',
      'FEE',
      '280.00',
      true,
      ['APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER', 'VEHICLE_LICENCE', 'IDENTITY_CARD'],
    ],
  ])(
    'MEM-02: %s by %s for %s, insured here: %s, misses each of %j by name',
    async (tier, wayIn, fee, isInsuredHere, kinds) => {
      const customerId = await customer();
      const feePaid = fee === undefined ? null : { amount: fee, currencyCode: 'CNY' };
      const wish = { customerId, tier, wayIn, feePaid, isInsuredHere };
      const opened = await membershipStep(club, desk(0), 'membershipApply', wish);
      const membershipId = opened.membership?.id ?? '';
      expect(opened.membership?.application.missingDocuments).toEqual(kinds);
      for (const missing of kinds) {
        const documents = kinds
          .filter((kind) => kind !== missing)
          .map((kind) => ({ kind, reference: 'file' }));
        const { userErrors } = await membershipStep(club, desk(0), 'membershipApprove', {
          membershipId,
          documents,
        });
        expect(userErrors.map(({ code }) => code)).toEqual(['DOCUMENT_MISSING']);
      }
      expect(await activations(customerId)).toEqual([]);
      const documents = kinds.map((kind) => ({ kind, reference: 'file' }));
      const approved = await membershipStep(club, desk(0), 'membershipApprove', { membershipId, documents });
      expect(approved.membership).toMatchObject({ status: 'ACTIVE', tier: { code: tier } });
    },
  );

  it('MEM-01: a rejected application keeps its reason, and the person may apply again', async () => {
    const customerId = await customer();
    const opened = await membershipStep(club, desk(0), 'membershipApply', wishOf(customerId));
    const rejected = await membershipStep(club, desk(0), 'membershipReject', {
      membershipId: opened.membership?.id,
      reason: '材料不清晰',
    });
    expect(rejected.membership).toMatchObject({
      status: 'REJECTED',
      application: { rejectionReason: '材料不清晰' },
    });
    expect((await membershipStep(club, desk(0), 'membershipApply', wishOf(customerId))).userErrors).toEqual(
      [],
    );
  });
});
