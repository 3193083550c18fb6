import { localDate } from '@autoclub/domain-kit';
import { checkedDesk } from '../../test/checked-desk';
import { announceNext, holdToday } from './activities';
import { runCampaign } from './campaign';
import { callBackSome, writeBulletin } from './contact';
import type { Club } from './club';
import { regularGuests, saveToWinBack } from './regular-guests';

describe('the clubs of the demo', () => {
  const target = Array.from({ length: 20 }, (_, n) => ({ customer: { id: `cus_${n}` } }));
  const answers = { activity: { state: 'HELD' }, segment: { members: { nodes: target } } };
  const deskOf = () =>
    checkedDesk(answers, (at) => ({
      ...{ activity: { id: `act_${at}` }, segment: { id: 'seg_1' } },
      ...{ campaign: { id: `cmg_${at}` }, bulletinItem: { id: `bul_${at}` } },
    }));
  const club = () => {
    const [manager, storeManager] = [deskOf(), deskOf()];
    const who = { manager, storeManager, trainedId: 'stf_2', segmentId: 'seg_1' };
    const members = Array.from({ length: 20 }, (_, n) => `cus_${n}`);
    const place: Club = { ...who, members, today: localDate('2026-11-27') };
    return { place, manager, storeManager };
  };
  const counted = (given: readonly string[]) =>
    Object.fromEntries([...new Set(given)].map((name) => [name, given.filter((one) => one === name).length]));

  it('ACT-05, ACT-06, ACT-13: an activity of today is scanned, answered about and reported', async () => {
    const { place, manager } = club();
    await holdToday(place);
    expect(counted(manager.given)).toEqual({
      ...{ activityPublish: 1, activityRegister: 4, activityCheckInsRecord: 1 },
      ...{ activitySurveyAnswer: 5, activityReport: 1 },
    });
    expect(manager.faults).toEqual([]);
  });

  it('ACT-03, ACT-04: the next one has a budget, invitations and more guests than seats', async () => {
    const { place, manager } = club();
    await announceNext(place);
    expect(counted(manager.given)).toEqual({
      ...{ activityPublish: 1, activityYearBudgetSet: 1, activityBudgetSet: 1 },
      ...{ activityInvite: 1, activityRegister: 6 },
    });
    expect(manager.faults).toEqual([]);
  });

  it('ACT-09, ACT-12: a campaign is approved by another person than who wrote it', async () => {
    const { place, manager, storeManager } = club();
    expect(await regularGuests(manager)).toBe('seg_1');
    await runCampaign(place);
    expect(counted(manager.given)).toEqual({
      ...{ segmentSave: 1, consentRecord: 16, campaignDraft: 1, campaignTrain: 1, campaignLaunch: 1 },
    });
    expect(storeManager.given).toEqual(['campaignApprove']);
    expect([...manager.faults, ...storeManager.faults]).toEqual([]);
  });

  it('ANA-06: those to be won back are saved as segments', async () => {
    const { manager } = club();
    await saveToWinBack(manager);
    expect(counted(manager.given)).toEqual({ segmentSave: 2 });
    expect(manager.faults).toEqual([]);
  });

  it('ACT-10, ACT-11: calls and the bulletin are written as the public schema wants it', async () => {
    const { place, manager, storeManager } = club();
    await callBackSome(place);
    await writeBulletin(place);
    expect(counted(manager.given)).toEqual({ callBackRecord: 2, bulletinItemSubmit: 2 });
    expect(storeManager.given).toEqual(['bulletinItemPublish']);
    expect([...manager.faults, ...storeManager.faults]).toEqual([]);
  });
});
