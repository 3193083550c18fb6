import { JOB_STATUSES, JOB_TRANSITIONS } from './workshop-job.transitions';
import { judgePromise, moved, promisedFinish, type WorkshopJob } from './workshop-job';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe('an order under way', () => {
  it.each([
    ['11:59:59.999', true, 0],
    ['12:00:00.000', true, 0],
    ['12:00:00.001', false, 1],
    ['12:01:00.000', false, 1],
    ['12:01:00.001', false, 2],
    ['14:00:00.000', false, 120],
  ])('SVC-13: promised for 12:00 and finished at %s: kept %s, late %i', (finished, isKept, lateMinutes) => {
    expect(judgePromise(at('12:00:00.000'), at(finished))).toEqual({ isKept, lateMinutes });
  });

  it('SVC-13: a kind of job promises a finish, and the others none', () => {
    const promises = [{ jobKind: 'FIRST_CHECKS', promisedMinutes: 60 }];
    expect(promisedFinish(at('08:00:00.000'), 'FIRST_CHECKS', promises)).toEqual(at('09:00:00.000'));
    expect(promisedFinish(at('08:00:00.000'), 'ACCIDENT', promises)).toBeNull();
  });

  it('SVC-01: every status is reached from an open job, and what is over stays over', () => {
    const reached = new Set(['OPEN']);
    for (const from of JOB_STATUSES)
      if (reached.has(from)) JOB_TRANSITIONS[from].forEach((to) => reached.add(to));
    expect([...reached].sort()).toEqual([...JOB_STATUSES].sort());
    expect(JOB_TRANSITIONS.SETTLED).toEqual([]);
    expect(JOB_TRANSITIONS.CANCELLED).toEqual([]);
  });

  it.each([
    ['OPEN', 'IN_PROGRESS', 'ok'],
    ['OPEN', 'COMPLETED', 'JOB_STATUS_WRONG'],
    ['IN_PROGRESS', 'COMPLETED', 'ok'],
    ['COMPLETED', 'CANCELLED', 'JOB_STATUS_WRONG'],
    ['CANCELLED', 'IN_PROGRESS', 'JOB_STATUS_WRONG'],
  ] as const)('SVC-01: from %s to %s is %s', (status, to, expected) => {
    const outcome = moved({ status, version: 1 } as WorkshopJob, to, {});
    expect(outcome.ok ? 'ok' : outcome.refusals[0]?.code).toBe(expected);
  });
});
