import {
  accepted,
  addYears,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
} from '@autoclub/domain-kit';
import type { LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import type { Target } from '../../segments';
import { ACTIVITY_FORMATS } from './activity';
import type { ActivityFormat, ActivityKind, Promotion } from './activity';

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
  FORMAT_NOT_OF_KIND: {
    zh: '该类型不属于所选的活动形式（店内或户外）。',
    en: 'This form of activity does not belong to the kind, in store or outside.',
  },
  TARGET_UNCLEAR: {
    zh: '请只指定一个分群或一个特征。',
    en: 'Name either a segment or a trait.',
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
  readonly format?: ActivityFormat | null | undefined;
  readonly promotion?: Promotion | null | undefined;
  readonly target?: TargetDraft | null | undefined;
  readonly requiresRegistration?: boolean | undefined;
}

/** A target as callers write it: one of the two. */
export interface TargetDraft {
  readonly segmentId?: string | null | undefined;
  readonly traitCode?: string | null | undefined;
}

/** The target that a caller names; null when it is not exactly one. */
export function readTarget({ segmentId, traitCode }: TargetDraft): Target | null {
  if (segmentId && !traitCode) return { by: 'SEGMENT', segmentId };
  return traitCode && !segmentId ? { by: 'TRAIT', traitCode } : null;
}

export interface PlannedActivity extends Omit<ActivityDraft, 'target' | 'format' | 'promotion'> {
  readonly format: ActivityFormat | null;
  readonly promotion: Promotion | null;
  readonly requiresRegistration: boolean;
  readonly target: Target | null;
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
  const { kind, isMembersOnly, startsAt, endsAt, requiresRegistration = true } = draft;
  const [format, promotion] = [draft.format ?? null, draft.promotion ?? null];
  if (format !== null && !formatsOf(kind).includes(format))
    checks.refusals.push(no('FORMAT_NOT_OF_KIND', ['format']));
  const target = draft.target ? readTarget(draft.target) : null;
  if (draft.target && !target) checks.refusals.push(no('TARGET_UNCLEAR', ['target']));
  const heldOn = businessDayOf(startsAt, timeZone);
  const texts = { titleZh, titleEn };
  const whom = { isMembersOnly, requiresRegistration, capacity, target };
  const planned = { kind, format, promotion, ...texts, ...whom, startsAt, endsAt, heldOn };
  if (checks.refusals.length > 0) return refused(...checks.refusals);
  return accepted(planned);
}

function formatsOf(kind: ActivityKind): readonly ActivityFormat[] {
  return ACTIVITY_FORMATS[kind];
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
