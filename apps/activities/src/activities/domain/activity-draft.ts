import { accepted, addYears, businessDayOf, refused } from '@autoclub/domain-kit';
import type { LocalDate, Outcome } from '@autoclub/domain-kit';
import type { ActivityKind } from './activity';
import { no } from './refusals';
import type { ActivityRefusal } from './refusals';

/** What somebody wants to announce. */
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
): Outcome<PlannedActivity, ActivityRefusal> {
  const titleZh = draft.titleZh.trim();
  const titleEn = draft.titleEn.trim();
  const refusals = [
    ...titleFaults(titleZh, 'titleZh'),
    ...titleFaults(titleEn, 'titleEn'),
    ...capacityFaults(draft.capacity),
    ...timeFaults(draft, timeZone, now),
  ];
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ ...draft, titleZh, titleEn, heldOn: businessDayOf(draft.startsAt, timeZone) });
}

function titleFaults(title: string, field: string): ActivityRefusal[] {
  if (title === '') return [no('TEXT_REQUIRED', [field])];
  return title.length > LONGEST_TITLE ? [no('TEXT_TOO_LONG', [field], { maxLength: LONGEST_TITLE })] : [];
}

function capacityFaults(capacity: number): ActivityRefusal[] {
  const fits = Number.isInteger(capacity) && capacity >= 1 && capacity <= LARGEST_CAPACITY;
  return fits ? [] : [no('NUMBER_OUT_OF_RANGE', ['capacity'], { min: 1, max: LARGEST_CAPACITY })];
}

function timeFaults({ startsAt, endsAt }: ActivityDraft, timeZone: string, now: Date): ActivityRefusal[] {
  const lastsMs = endsAt.getTime() - startsAt.getTime();
  if (lastsMs <= 0 || lastsMs > LONGEST_DAYS * DAY_MS)
    return [no('PERIOD_INVALID', ['endsAt'], { maxDays: LONGEST_DAYS })];
  const today = businessDayOf(now, timeZone);
  const startsOn = businessDayOf(startsAt, timeZone);
  if (startsOn < today || endsAt <= now) return [no('STARTS_IN_PAST', ['startsAt'])];
  return startsOn > addYears(today, 2) ? [no('STARTS_TOO_FAR_AHEAD', ['startsAt'])] : [];
}
