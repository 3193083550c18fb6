import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { fakeCaller, FakeUnitOfWork } from '@autoclub/use-cases';
import { activity } from '../../../test/builders/activity';
import type { Activity } from '../domain/activity';
import { ACTIVITY_STATES } from '../domain/activity.transitions';
import { cancelActivity } from './cancel-activity';
import type { ActivityPorts } from './ports';

function cancelIn(stored: Activity | undefined) {
  const saved: Activity[] = [];
  const activities = {
    lock: () => Promise.resolve(stored),
    save: (changed: Activity) => Promise.resolve(void saved.push(changed)),
    attendance: () =>
      Promise.resolve({ registeredCount: 3, attendedCount: 0, noShowCount: 0, companionCount: 0 }),
  };
  const dealer = { id: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai' };
  const network = { dealer: () => Promise.resolve(dealer) };
  const programmes = programmeBook([defaultProgramme]);
  const unit = new FakeUnitOfWork({ activities, network, programmes } as unknown as ActivityPorts);
  const cancel = (key: string) => cancelActivity(unit)(fakeCaller(), key, { activityId: 'act_1' });
  return { cancel, saved, unit };
}

describe('cancelActivity', () => {
  it.each(ACTIVITY_STATES)('ACT-13: an activity that is %s', async (state) => {
    const { cancel, saved } = cancelIn(activity({ state }));
    const outcome = await cancel('key');
    if (state === 'PLANNED' || state === 'OPEN') {
      expect(outcome).toMatchObject({ ok: true, value: { written: { state: 'CANCELLED' } } });
      expect(saved).toMatchObject([{ id: 'act_1', state: 'CANCELLED' }]);
    } else {
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'CANNOT_BE_CANCELLED' }] });
      expect(saved).toEqual([]);
    }
  });

  it('PLT-02: an activity that is not the dealer’s is not found', async () => {
    const outcome = await cancelIn(undefined).cancel('key');
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [{ code: 'ACTIVITY_NOT_FOUND', field: ['activityId'] }],
    });
  });

  it('CONV-5, ACT-13: is done once per key, and published with its reason and without costs', async () => {
    const { cancel, saved, unit } = cancelIn(activity());
    await cancel('key');
    expect(await cancel('key')).toMatchObject({ ok: true, value: { replayed: true, written: undefined } });
    expect(saved).toHaveLength(1);
    expect(unit.published).toMatchObject([
      {
        contract: { name: 'activity-closed' },
        sequence: 2,
        data: {
          outcome: 'CANCELLED',
          reasonCode: 'OTHER',
          registeredCount: 3,
          attendedCount: 0,
          isLarge: false,
        },
      },
    ]);
  });
});
