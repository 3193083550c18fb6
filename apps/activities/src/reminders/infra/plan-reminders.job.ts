import { localTime } from '@autoclub/domain-kit';
import { done, more } from '@autoclub/jobs';
import type { Job } from '@autoclub/jobs';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { sqlNetwork } from '../../network';
import { planOf } from '../application/plan';
import { reminderRules } from '../domain/rules';
import { PLAN_REMINDERS, queuePlanned } from './sql-reminders';

/** Those that need no other service. */
const rules = reminderRules.filter(({ asksForBirthdays }) => !asksForBirthdays);

/**
 * Plans the reminders of a day early in the dealer's morning, a part of a rule a portion (rulebook ACT-07).
 * Run twice, late or in several copies it queues nothing twice: a reason is unique. Of missed days the latest
 * run makes up for what is not too late by its rule.
 */
export function planRemindersJob(programmes: ProgrammeBook): Job {
  return {
    name: PLAN_REMINDERS,
    at: localTime('06:00'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, cursor, cause, now }, tx) {
      const index = Number(cursor ?? 0);
      const rule = rules[index];
      const dealer = await sqlNetwork(tx).dealer(dealerId);
      if (!rule || !dealer) return done();
      const plan = planOf(programmes, dealer, businessDay, { makesUp: true, now });
      const { count, isAll } = await queuePlanned(tx, plan, rule.code, { now, traceId: cause.correlationId });
      const next = isAll ? index + 1 : index;
      return next < rules.length ? more(next, count) : done(count);
    },
  };
}
