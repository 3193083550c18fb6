import { addDays, instantOf, localTime, startOfDay, systemClock } from '@autoclub/domain-kit';
import { until } from '../points/desk';
import type { Club } from './club';

const ZONE = 'Asia/Shanghai';
const HOUR_MS = 3_600_000;
/** Long enough for those who register, and short enough to be waited for. */
const STILL_LASTS_MS = 8_000;

const cny = (amount: string) => ({ amount });
const costsOf = (venue: string, gifts: string) => ({
  customersAmount: cny(venue),
  staffAndCarsAmount: cny('300.00'),
  mediaAmount: cny('150.00'),
  giftsAndMaterialsAmount: cny(gifts),
});

/**
 * An activity that began earlier today and is over in a moment: two who registered stay away, the others are scanned at
 * the door. Some say what they think of it, and the report closes it (rulebook ACT-01, ACT-05, ACT-06, ACT-13).
 */
export async function holdToday({ manager, members, today }: Club): Promise<void> {
  const now = systemClock();
  const begins = Math.max(startOfDay(today, ZONE).getTime(), now.getTime() - 2 * HOUR_MS);
  const activityId = await publish(manager, {
    ...{ kind: 'IN_STORE', format: 'LECTURE', promotion: 'MAINTENANCE', capacity: 30 },
    ...{ titleZh: '冬季用车讲堂', titleEn: 'Winter driving lecture', requiresRegistration: false },
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(now.getTime() + STILL_LASTS_MS).toISOString(),
  });
  const [absent, guests] = [members.slice(0, 2), members.slice(2, 12)];
  await Promise.all(
    [...absent, ...guests.slice(0, 2)].map((customerId, companionCount) =>
      manager.give('activityRegister', { activityId, customerId, companionCount }, 'replayed'),
    ),
  );
  // Scanned off line when it began to be full, and sent now: a slow machine may be past its end by this time.
  const scannedAt = now.toISOString();
  const scans = guests.map((customerId) => ({ customerId, scannedAt }));
  await manager.give('activityCheckInsRecord', { activityId, scans }, 'replayed');
  for (const [at, customerId] of guests.slice(0, 5).entries())
    await manager.give('activitySurveyAnswer', { activityId, customerId, overallScore: 10 - at }, 'replayed');
  await until(async () => {
    const query = 'query ($id: ID!) { activity(id: $id) { state } }';
    const { activity } = await manager.graph<{ activity: { state: string } }>(query, { id: activityId });
    return activity.state === 'HELD' || undefined;
  });
  const said = { form: '店内讲堂', content: '冬季胎压、电瓶与防冻液', effect: '三位客户预约了冬季检查' };
  await manager.give('activityReport', { activityId, ...said, costs: costsOf('0.00', '480.00') }, 'replayed');
}

/** The next one, for those who come often: invited by the call centre, booked out, with a waiting list (ACT-03…05). */
export async function announceNext({ manager, members, segmentId, today }: Club): Promise<void> {
  const day = addDays(today, 9);
  const activityId = await publish(manager, {
    ...{ kind: 'OUTSIDE', format: 'SELF_DRIVE_TOUR', capacity: 6, target: { segmentId } },
    ...{ titleZh: '湖边自驾一日游', titleEn: 'A day trip to the lake' },
    startsAt: instantOf(day, localTime('09:00'), ZONE).toISOString(),
    endsAt: instantOf(day, localTime('17:00'), ZONE).toISOString(),
  });
  const yearBudget = { year: Number(day.slice(0, 4)), amount: cny('24000.00') };
  await manager.give('activityYearBudgetSet', yearBudget, 'replayed');
  const costs = costsOf('1200.00', '600.00');
  await manager.give('activityBudgetSet', { activityId, costs, requestsApproval: true }, 'replayed');
  await manager.give('activityInvite', { activityId }, 'replayed');
  for (const customerId of members.slice(12, 18))
    await manager.give('activityRegister', { activityId, customerId, companionCount: 1 }, 'replayed');
}

async function publish(manager: Club['manager'], draft: object): Promise<string> {
  type Published = { activity: { id: string } };
  return (await manager.give<Published>('activityPublish', draft, 'activity { id }')).activity.id;
}
