import { randomIds } from '@autoclub/domain-kit';
import type { Principal, Role } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { settled } from './builders/events';
import { openClub, registerDealer, type Club } from './club';
import { codesOf } from './releases';
import { registerMember, type Refusals } from './requests';

interface Answer extends Refusals {
  readonly membership: {
    readonly tier: { readonly code: string };
    readonly validity: { readonly from: string; readonly to: string };
    readonly tierReasons: { readonly text: string }[];
    readonly tierChanges: { readonly causes: string[] }[];
    readonly specialContributions: {
      readonly id: string;
      readonly status: string;
      readonly declineReason: string | null;
    }[];
  } | null;
}

const SILVER_DOCUMENTS = ['APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER'].map((kind) => ({
  kind,
  reference: 'file 9',
}));

describe('MEM-03, MEM-04: upgrades that somebody asks for or decides about', () => {
  let club: Club;
  let dealerId: string;
  let managerId: string;
  let advisorId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    await club.ask(
      principals.operator(),
      'mutation ($i: StaffMemberRegisterInput!) { staffMemberRegister(input: $i) { userErrors { code } } }',
      {
        i: {
          idempotencyKey: 'k',
          dealerCode: 'SH01',
          staffNumber: 'CM-01',
          name: '李敏',
          roles: ['CLUB_MANAGER'],
        },
      },
    );
    const { dealer } = await club.ask<{ dealer: { staffMembers: { id: string; staffNumber: string }[] } }>(
      principals.staffOf(dealerId),
      'query ($id: ID!) { dealer(id: $id) { staffMembers { id staffNumber } } }',
      { id: dealerId },
    );
    const idOf = (number: string) =>
      dealer.staffMembers.find(({ staffNumber }) => staffNumber === number)?.id ?? '';
    [managerId, advisorId] = [idOf('CM-01'), idOf('SA-01')];
  });
  afterEach(() => {
    club.now = new Date('2026-11-21T06:00:00Z');
  });
  afterAll(() => club.close());

  const member = async () => ({ dealerId, ...(await registerMember(club, dealerId, ++serial)) });
  const staff = (role: Role, staffMemberId?: string): Principal => ({
    ...principals.staffOf(dealerId, [role], staffMemberId ?? 'someone'),
    ...(staffMemberId && { staffMemberId }),
  });
  const specialist = () => staff('MEMBERSHIP_SPECIALIST');
  const manager = () => staff('CLUB_MANAGER', managerId);

  async function give(name: string, by: Principal, input: object): Promise<Answer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { answer: ${name}(input: $input) {
      membership { tier { code } validity { from to } tierReasons { text } tierChanges { causes }
                   specialContributions { id status declineReason } }
      replayed userErrors { code field message } } }`;
    const asked = { input: { idempotencyKey: randomIds('key'), ...input } };
    return (await club.ask<{ answer: Answer }>(by, mutation, asked)).answer;
  }

  const propose = (membershipId: string, input: object = {}, by = specialist()) =>
    give('specialContributionPropose', by, {
      membershipId,
      reason: '组织车友会',
      approverId: managerId,
      ...input,
    });
  const contributionOf = ({ membership }: Answer) => membership?.specialContributions.at(-1)?.id ?? '';

  it('a special contribution brings GOLD by the own token of its named approver', async () => {
    const { membershipId } = await member();
    const proposed = await propose(membershipId);
    expect(proposed.membership).toMatchObject({
      tier: { code: 'BASIC' },
      specialContributions: [{ status: 'PROPOSED' }],
    });
    const contributionId = contributionOf(proposed);
    for (const by of [staff('STORE_MANAGER'), staff('STORE_MANAGER', advisorId), specialist()])
      expect(codesOf(await give('specialContributionApprove', by, { contributionId }))).toEqual([
        'NOT_THE_APPROVER',
      ]);
    const approved = await give('specialContributionApprove', manager(), { contributionId });
    expect(approved.membership).toMatchObject({
      tier: { code: 'GOLD' },
      validity: { from: '2026-11-21', to: '2029-11-21' },
      tierChanges: [{ causes: ['SPECIAL_CONTRIBUTION'] }],
      specialContributions: [{ status: 'APPROVED' }],
    });
    expect(approved.membership?.tierReasons[0]?.text).toContain('组织车友会');
    expect(codesOf(await give('specialContributionApprove', manager(), { contributionId }))).toEqual([
      'CONTRIBUTION_DECIDED',
    ]);
    const events = (await club.published('tier-changed')).filter(({ subject }) => subject === membershipId);
    expect(events.map(({ data }) => data['trigger'])).toEqual([
      { type: 'SPECIAL_CONTRIBUTION', id: contributionId },
    ]);
  });

  it('one that is declined changes nothing and keeps its reason', async () => {
    const { membershipId } = await member();
    const contributionId = contributionOf(await propose(membershipId));
    const declined = await give('specialContributionDecline', manager(), {
      contributionId,
      reason: '证据不足',
    });
    expect(declined.membership).toMatchObject({
      tier: { code: 'BASIC' },
      specialContributions: [{ status: 'DECLINED', declineReason: '证据不足' }],
    });
  });

  it('of 50 approvals at once exactly one counts', async () => {
    const { membershipId } = await member();
    const contributionId = contributionOf(await propose(membershipId));
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => give('specialContributionApprove', manager(), { contributionId })),
    );
    expect(answers.filter((answer) => answer.membership !== null)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['CONTRIBUTION_DECIDED']));
  });

  it.each<[string, object, string]>([
    ['without a reason', { reason: '' }, 'TEXT_REQUIRED'],
    ['for a tier that is none', { tier: 'PLATINUM' }, 'TIER_UNKNOWN'],
    ['for SILVER', { tier: 'SILVER' }, 'WAY_IN_NOT_OPEN'],
    ['for the tier held', { tier: 'BASIC' }, 'TIER_NOT_HIGHER'],
    ['with an approver who is nobody', { approverId: 'stf_none' }, 'STAFF_MEMBER_NOT_FOUND'],
    ['of a membership that is nowhere', { membershipId: 'mem_none' }, 'MEMBERSHIP_NOT_FOUND'],
  ])('a proposal %s is refused', async (_, input, code) => {
    const { membershipId } = await member();
    const answer = await propose(membershipId, input);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.membership).toBeNull();
  });

  it('a proposal names a manager who is somebody else, one at a time', async () => {
    const { membershipId } = await member();
    expect(codesOf(await propose(membershipId, { approverId: advisorId }))).toEqual(['APPROVER_NOT_ALLOWED']);
    expect(codesOf(await propose(membershipId, {}, manager()))).toEqual(['APPROVER_IS_PROPOSER']);
    expect(codesOf(await propose(membershipId))).toEqual([]);
    expect(codesOf(await propose(membershipId))).toEqual(['CONTRIBUTION_OPEN']);
  });

  const request = (membershipId: string, input: object) =>
    give('membershipUpgradeRequest', specialist(), { membershipId, documents: SILVER_DOCUMENTS, ...input });
  const money = (amount: string) => ({ amount, currencyCode: 'CNY' });

  it('the fee of SILVER raises a BASIC member, with the documents of SILVER', async () => {
    const { membershipId } = await member();
    const paid = { wayIn: 'FEE', feePaid: money('280.00') };
    const missing = await request(membershipId, { ...paid, documents: [] });
    expect(missing.userErrors).toMatchObject([
      { code: 'DOCUMENT_MISSING', message: '缺少材料：服务经理签字的入会申请表。' },
    ]);
    expect((await request(membershipId, paid)).membership).toMatchObject({
      tier: { code: 'SILVER' },
      validity: { from: '2026-11-21', to: '2028-11-21' },
      tierReasons: [{ text: '缴纳会费 280.00 元，获得银卡。' }],
    });
    expect(codesOf(await request(membershipId, paid))).toEqual(['TIER_NOT_HIGHER']);
  });

  it.each<[string, object, string]>([
    ['279.99 for SILVER', { wayIn: 'FEE', feePaid: money('279.99') }, 'FEE_DIFFERS'],
    ['280.01 for SILVER', { wayIn: 'FEE', feePaid: money('280.01') }, 'FEE_DIFFERS'],
    ['nothing for SILVER', { wayIn: 'FEE' }, 'FEE_DIFFERS'],
    ['any fee for GOLD', { wayIn: 'FEE', tier: 'GOLD', feePaid: money('9999.00') }, 'NEVER_FOR_MONEY'],
    ['maintenance for GOLD', { wayIn: 'UNBROKEN_MAINTENANCE', tier: 'GOLD' }, 'WAY_IN_NOT_OPEN'],
    ['maintenance that is too short', { wayIn: 'UNBROKEN_MAINTENANCE' }, 'MAINTENANCE_NOT_UNBROKEN'],
  ])('%s is refused, and nothing changes', async (_, input, code) => {
    const { membershipId } = await member();
    const answer = await request(membershipId, input);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.membership).toBeNull();
    expect((await club.published('tier-changed')).filter(({ subject }) => subject === membershipId)).toEqual(
      [],
    );
  });

  const maintained = async (days: readonly string[]) => {
    const ids = await member();
    await club.deliver(
      ...days.map((day, i) => settled(ids, `m${serial}n${i}`, day, '1.00', { kind: 'PERIODIC_MAINTENANCE' })),
    );
    return ids;
  };

  it('two years of unbroken maintenance raise on request; the car was bought on 2026-02-01', async () => {
    const { membershipId } = await maintained(['2027-01-20', '2028-01-10']);
    club.now = new Date('2028-01-31T06:00:00Z');
    const early = await request(membershipId, { wayIn: 'UNBROKEN_MAINTENANCE' });
    expect(codesOf(early)).toEqual(['MAINTENANCE_NOT_UNBROKEN']);
    expect(early.userErrors[0]?.message).toContain('2028-02-01');
    club.now = new Date('2028-02-01T06:00:00Z');
    const raised = await request(membershipId, { wayIn: 'UNBROKEN_MAINTENANCE' });
    expect(raised.membership).toMatchObject({
      tier: { code: 'SILVER' },
      validity: { from: '2028-02-01', to: '2030-02-01' },
      tierChanges: [{ causes: ['UNBROKEN_MAINTENANCE'] }],
    });
  });

  it('the end of the card looks at maintenance by itself, on its last day and once', async () => {
    const kept = await maintained(['2027-01-20', '2028-01-10']);
    const broken = await maintained(['2027-03-01', '2028-01-10']);
    const tierOf = async (id: string) => {
      const { membership } = await club.ask<{
        membership: { tier: { code: string }; validity: { from: string } };
      }>(
        principals.staffOf(dealerId),
        'query ($id: ID!) { membership(id: $id) { tier { code } validity { from } } }',
        { id },
      );
      return [membership.tier.code, membership.validity.from];
    };
    await club.runJobs(dealerId, '2028-11-19');
    expect(await tierOf(kept.membershipId)).toEqual(['BASIC', '2026-11-21']);
    await club.runJobs(dealerId, '2028-11-20');
    await club.runJobs(dealerId, '2028-11-20');
    expect(await tierOf(kept.membershipId)).toEqual(['SILVER', '2028-11-20']);
    expect(await tierOf(broken.membershipId)).toEqual(['BASIC', '2026-11-21']);
    const events = (await club.published('tier-changed')).filter(
      ({ subject }) => subject === kept.membershipId,
    );
    expect(events).toHaveLength(1);
  });

  it('PLT-02: another dealer decides about nothing here', async () => {
    const other = await registerDealer(club, 'SH02');
    const { membershipId } = await member();
    const contributionId = contributionOf(await propose(membershipId));
    const stranger = { ...principals.staffOf(other.dealerId, ['CLUB_MANAGER']), staffMemberId: managerId };
    expect(codesOf(await give('specialContributionApprove', stranger, { contributionId }))).toEqual([
      'CONTRIBUTION_NOT_FOUND',
    ]);
    expect(codesOf(await propose(membershipId, {}, stranger))).toEqual(['MEMBERSHIP_NOT_FOUND']);
  });
});
