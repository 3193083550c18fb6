import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { codesOf, releaseStep, setTo } from './releases';
import { registerMember } from './requests';
import { give } from './staff';

interface Introduced {
  readonly referral: { readonly id: string; readonly expiresOn: string };
}

describe('MEM-10, CONV-3: how long an introduction waits for a purchase', () => {
  let club: Club;
  let dealerId: string;
  let referrerMembershipId: string;
  let serial = 0;

  const manager = () => principals.staffOf(dealerId, ['CLUB_MANAGER']);
  const at = (day: string) => void (club.now = new Date(`${day}T06:00:00Z`));
  const introduce = async (day: string) => {
    at(day);
    const person = { referrerMembershipId, name: '新客户', phone: `1390000000${(serial += 1)}` };
    const selection = 'referral { id expiresOn }';
    return (await give<Introduced>(club, manager(), 'referralIntroduce', person, selection)).referral;
  };
  const statusOf = async (id: string) => {
    const query = 'query ($id: ID!) { referral(id: $id) { status } }';
    const { referral } = await club.ask<{ referral: { status: string } }>(manager(), query, { id });
    return referral.status;
  };

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    ({ membershipId: referrerMembershipId } = await registerMember(club, dealerId, 1));
    at('2026-11-21');
    const values = [setTo('points.lotLifeMonths', 1), setTo('membership.referralDays', 30)];
    const draft = { level: 'DEALER', scopeId: dealerId, effectiveOn: '2026-12-01', values, note: '三十天' };
    const { release } = await releaseStep(club, 'programmeReleaseDraft', manager(), draft);
    for (const step of ['programmeReleaseCheck', 'programmeReleaseAnnounce'])
      expect(codesOf(await releaseStep(club, step, manager(), { releaseId: release?.id }))).toEqual([]);
    await club.takeReleases();
  });
  afterAll(() => club.close());

  it.each([
    ['2026-11-30', '2027-05-29'],
    ['2026-12-01', '2026-12-31'],
  ])('is what the programme says on its own day: %s, until %s', async (day, until) => {
    expect((await introduce(day)).expiresOn).toBe(until);
  });

  it('expires after the last day of its own, beside one that has longer', async () => {
    const [longer, shorter] = [await introduce('2026-11-30'), await introduce('2026-12-01')];
    await club.runJobs(dealerId, '2026-12-31');
    expect([await statusOf(longer.id), await statusOf(shorter.id)]).toEqual(['INTRODUCED', 'INTRODUCED']);
    await club.runJobs(dealerId, '2027-01-01');
    expect([await statusOf(longer.id), await statusOf(shorter.id)]).toEqual(['INTRODUCED', 'EXPIRED']);
  });
});
