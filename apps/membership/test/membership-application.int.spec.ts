import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { BASIC_DOCUMENTS, customerInput, membershipStep, registerCustomer, registerMember } from './requests';

describe('an application for a membership', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;
  const advisor = () => principals.staffOf(dealerId);
  const specialist = () => principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
  const gift = { wayIn: 'GIFT_WITH_CAR', source: 'CAR_PURCHASE' };

  async function newCustomer(overrides: Record<string, unknown> = {}): Promise<string> {
    const { customer } = await registerCustomer(club, advisor(), customerInput(++serial, overrides));
    return customer?.id ?? '';
  }
  const apply = async (input: object, customerId?: string) =>
    membershipStep(club, advisor(), 'membershipApply', {
      customerId: customerId ?? (await newCustomer()),
      ...input,
    });

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  it('MEM-01: goes from draft to submitted to a card and a running membership', async () => {
    const drafted = await apply({ ...gift, isDraft: true });
    expect(drafted.membership).toMatchObject({ status: 'DRAFT', memberNumber: null, validity: null });
    const membershipId = drafted.membership?.id;
    const submitted = await membershipStep(club, advisor(), 'membershipSubmit', {
      membershipId,
      documents: BASIC_DOCUMENTS,
    });
    expect(submitted.membership).toMatchObject({
      status: 'SUBMITTED',
      application: { missingDocuments: [] },
    });
    const approved = await membershipStep(club, specialist(), 'membershipApprove', { membershipId });
    expect(approved.membership).toMatchObject({
      status: 'ACTIVE',
      memberNumber: 'SH01-000001',
      validity: { from: '2026-11-21', to: '2028-11-21' },
      tier: { code: 'BASIC' },
    });
    const [published] = await club.published('membership-activated');
    expect(published).toMatchObject({
      subject: membershipId,
      sequence: 1,
      data: { tier: 'BASIC', wayIn: 'GIFT_WITH_CAR', feePaid: { amount: '0.00' }, activatedOn: '2026-11-21' },
    });
  });

  it('MEM-02: names each missing document, takes it at the approval, and numbers the cards on', async () => {
    const applied = await apply({ ...gift, isInsuredHere: true, documents: BASIC_DOCUMENTS.slice(1) });
    const membershipId = applied.membership?.id;
    expect(applied.membership?.application.missingDocuments).toEqual([
      'PURCHASE_INVOICE',
      'INSURANCE_POLICY',
    ]);
    const blocked = await membershipStep(club, specialist(), 'membershipApprove', { membershipId });
    expect(blocked).toMatchObject({
      membership: null,
      userErrors: [
        { code: 'DOCUMENT_MISSING', message: '缺少材料：购车发票。' },
        { code: 'DOCUMENT_MISSING', message: '缺少材料：保险单。' },
      ],
    });
    const documents = ['PURCHASE_INVOICE', 'INSURANCE_POLICY'].map((kind) => ({ kind, reference: 'late' }));
    const approved = await membershipStep(club, specialist(), 'membershipApprove', {
      membershipId,
      documents,
    });
    expect(approved.membership?.memberNumber).toBe('SH01-000002');
  });

  it('MEM-01: is rejected with a reason, and the customer may apply again', async () => {
    const customerId = await newCustomer();
    const first = await apply(gift, customerId);
    expect(await apply(gift, customerId)).toMatchObject({ userErrors: [{ code: 'APPLICATION_OPEN' }] });
    const input = { membershipId: first.membership?.id, reason: 'the invoice is of another car' };
    const rejected = await membershipStep(club, specialist(), 'membershipReject', input);
    expect(rejected.membership).toMatchObject({
      status: 'REJECTED',
      application: { rejectionReason: 'the invoice is of another car' },
    });
    expect((await apply(gift, customerId)).membership?.status).toBe('SUBMITTED');
  });

  const money = (amount: string) => ({ amount, currencyCode: 'CNY' });
  it.each([
    [{ wayIn: 'FEE', feePaid: money('180.00') }, undefined],
    [{ wayIn: 'FEE', tier: 'SILVER', feePaid: money('280') }, undefined],
    [{ wayIn: 'FEE', feePaid: money('179.99') }, 'FEE_DIFFERS'],
    [{ wayIn: 'FEE' }, 'FEE_DIFFERS'],
    [{ wayIn: 'FEE', feePaid: money('180.005') }, 'AMOUNT_INVALID'],
    [{ wayIn: 'FEE', feePaid: money('-180.00') }, 'AMOUNT_NEGATIVE'],
    [{ wayIn: 'FEE', tier: 'GOLD', feePaid: money('999.00') }, 'NEVER_FOR_MONEY'],
    [{ wayIn: 'POINTS', tier: 'SILVER' }, 'WAY_IN_NOT_OPEN'],
    [{ ...gift, tier: 'SILVER' }, 'WAY_IN_NOT_OPEN'],
    [{ ...gift, tier: 'PLATINUM' }, 'TIER_UNKNOWN'],
    [{ ...gift, documents: [{ kind: 'IDENTITY_CARD', reference: '' }] }, 'TEXT_REQUIRED'],
  ])('MEM-03: by %j is answered with %s', async (wish, code) => {
    const answer = await apply(wish);
    expect(answer.userErrors[0]?.code).toBe(code);
    expect(answer.membership === null).toBe(code !== undefined);
  });

  it('MEM-03: the gift is for those who bought their car here', async () => {
    const [vehicle] = customerInput(900).vehicles;
    const customerId = await newCustomer({ vehicles: [{ ...vehicle, isSoldHere: false }] });
    expect(await apply(gift, customerId)).toMatchObject({ userErrors: [{ code: 'NO_CAR_BOUGHT_HERE' }] });
  });

  it('a customer has one running membership', async () => {
    const customerId = await newCustomer();
    const applied = await apply({ ...gift, documents: BASIC_DOCUMENTS }, customerId);
    await membershipStep(club, specialist(), 'membershipApprove', { membershipId: applied.membership?.id });
    expect(await apply(gift, customerId)).toMatchObject({ userErrors: [{ code: 'ALREADY_A_MEMBER' }] });
  });

  it('CONV-5: an approval sent again, at once and later, issues one card', async () => {
    const applied = await apply({ ...gift, documents: BASIC_DOCUMENTS });
    const input = { idempotencyKey: 'approve-once', membershipId: applied.membership?.id };
    const answers = await Promise.all(
      [1, 2, 3].map(() => membershipStep(club, specialist(), 'membershipApprove', input)),
    );
    expect(new Set(answers.map(({ membership }) => membership?.memberNumber)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const other = await membershipStep(club, specialist(), 'membershipApprove', {
      membershipId: applied.membership?.id,
    });
    expect(other).toMatchObject({ userErrors: [{ code: 'STATUS_NOT_ALLOWED' }] });
  });

  it('many approvals at once give each card a number of its own', async () => {
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => apply({ ...gift, documents: BASIC_DOCUMENTS })));
    const approved = await Promise.all(
      made.map(({ membership }) =>
        membershipStep(club, specialist(), 'membershipApprove', { membershipId: membership?.id }),
      ),
    );
    expect(new Set(approved.map(({ membership }) => membership?.memberNumber)).size).toBe(5);
  });

  it('is approved by those who may', async () => {
    const mutation = `mutation ($input: MembershipApproveInput!) { membershipApprove(input: $input) { replayed } }`;
    const input = { idempotencyKey: 'k', membershipId: 'mem_1' };
    expect(await club.codes(advisor(), mutation, { input })).toEqual(['FORBIDDEN']);
  });

  it('MEM-01: a referral without the member who introduced the customer is refused', async () => {
    const referral = { ...gift, source: 'REFERRAL' };
    const field = ['input', 'referrerMembershipId'];
    expect(await apply(referral)).toMatchObject({ userErrors: [{ code: 'REFERRER_REQUIRED', field }] });
    const { membershipId } = await registerMember(club, dealerId, ++serial);
    const draft = await apply({ ...gift, isDraft: true });
    for (const unknown of [draft.membership?.id, 'mem_none', ''])
      expect(await apply({ ...referral, referrerMembershipId: unknown })).toMatchObject({
        userErrors: [{ code: 'REFERRER_NOT_FOUND', field }],
      });
    expect(await apply({ ...gift, referrerMembershipId: membershipId })).toMatchObject({
      userErrors: [{ code: 'REFERRER_UNEXPECTED', field }],
    });
    const applied = await apply({ ...referral, referrerMembershipId: membershipId });
    expect(applied.userErrors).toEqual([]);
    const { membership } = await club.ask<{ membership: unknown }>(
      advisor(),
      'query ($id: ID!) { membership(id: $id) { referrer { id } } }',
      { id: applied.membership?.id },
    );
    expect(membership).toEqual({ referrer: { id: membershipId } });
  });

  it('PLT-02: a member of another dealer introduces no customer', async () => {
    const { dealerId: other } = await registerDealer(club, 'SH02');
    const { membershipId } = await registerMember(club, other, ++serial);
    expect(await apply({ ...gift, source: 'REFERRAL', referrerMembershipId: membershipId })).toMatchObject({
      userErrors: [{ code: 'REFERRER_NOT_FOUND' }],
    });
  });
});
