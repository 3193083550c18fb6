import { addYears, businessDayOf, commonRefusals, defineRefusals, InputChecks } from '@autoclub/domain-kit';
import type { LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import type { ActivityKind } from './activity';

export const draftRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'PERIOD_INVALID',
  ),
  ACTIVITY_TOO_LONG: {
    zh: '活动最长 {maxDays} 天。',
    en: 'The activity may last at most {maxDays} days.',
  },
  STARTS_IN_PAST: { zh: '活动不能开始于过去。', en: 'The activity must not begin in the past.' },
  STARTS_TOO_FAR_AHEAD: {
    zh: '活动最早只能提前两年发布。',
    en: 'The activity must begin within the next two years.',
  },
});

type DraftRefusal = RefusalOf<typeof draftRefusals>;

const { no } = draftRefusals;

/** An activity to be announced. */
export interface ActivityDraft {
  readonly kind: ActivityKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly capacity: number;
  readonly isMembersOnly: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface PlannedActivity extends ActivityDraft {
  readonly heldOn: LocalDate;
}

const LONGEST_TITLE = 80;
const LARGEST_CAPACITY = 100_000;
const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Reads a draft; every fault is named at once. It may begin today, also when the hour has passed. */
export function planActivity(
  draft: ActivityDraft,
  timeZone: string,
  now: Date,
): Outcome<PlannedActivity, DraftRefusal> {
  const checks = new InputChecks(draftRefusals);
  const titleZh = checks.text(draft.titleZh, ['titleZh'], LONGEST_TITLE);
  const titleEn = checks.text(draft.titleEn, ['titleEn'], LONGEST_TITLE);
  const capacity = checks.wholeNumber(draft.capacity, ['capacity'], { min: 1, max: LARGEST_CAPACITY });
  checks.refusals.push(...timeFaults(draft, timeZone, now));
  const heldOn = businessDayOf(draft.startsAt, timeZone);
  return checks.complete({ ...draft, titleZh, titleEn, capacity, heldOn });
}

function timeFaults({ startsAt, endsAt }: ActivityDraft, timeZone: string, now: Date): DraftRefusal[] {
  const lastsMs = endsAt.getTime() - startsAt.getTime();
  if (lastsMs <= 0) return [no('PERIOD_INVALID', ['endsAt'])];
  if (lastsMs > LONGEST_DAYS * DAY_MS)
    return [no('ACTIVITY_TOO_LONG', ['endsAt'], { maxDays: LONGEST_DAYS })];
  const today = businessDayOf(now, timeZone);
  const startsOn = businessDayOf(startsAt, timeZone);
  if (startsOn < today || endsAt <= now) return [no('STARTS_IN_PAST', ['startsAt'])];
  return startsOn > addYears(today, 2) ? [no('STARTS_TOO_FAR_AHEAD', ['startsAt'])] : [];
}
