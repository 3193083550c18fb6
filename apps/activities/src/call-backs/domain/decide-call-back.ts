import { accepted, addDays, addYears, defineRefusals, refused } from '@autoclub/domain-kit';
import type { LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import type { CallBack, CallBackAction, CallBackOutcome, CallBackReason } from './call-back';

export const branchRefusals = defineRefusals({
  REASON_REQUIRED: {
    zh: '客户在别处保养时，须询问并登记原因。',
    en: 'Ask why the car is serviced elsewhere, and name the reason.',
  },
  REASON_NOT_EXPECTED: {
    zh: '该结果不登记流失原因。',
    en: 'A reason is recorded only of those who are serviced elsewhere or decline.',
  },
  PLACE_NOT_EXPECTED: {
    zh: '只有客户在别处保养时才登记去向。',
    en: 'A place is recorded only of those who are serviced elsewhere.',
  },
  GIFT_NOT_EXPECTED: {
    zh: '只有客户表示时间过早时才保留礼品。',
    en: 'A gift is kept only for those for whom it is too early.',
  },
  NEXT_CONTACT_NOT_EXPECTED: {
    zh: '车辆已不在，无需再联系。',
    en: 'The car is gone, so there is nothing to call about again.',
  },
  NEXT_CONTACT_OUT_OF_RANGE: {
    zh: '下次联系须在 {first} 至 {last} 之间。',
    en: 'The next contact must lie between {first} and {last}.',
  },
});

type BranchRefusal = RefusalOf<typeof branchRefusals>;

/** What the caller of the customer writes down. */
export interface Said extends Pick<CallBack, 'outcome' | 'reason' | 'servicedAt'> {
  /** The gift that is kept; null for that of the programme. */
  readonly giftPackCode: string | null;
  /** When to call again; null for the usual number of days. */
  readonly nextContactOn: LocalDate | null;
}

/** The days of the programme, see its parameters of the same names. */
export interface CallBackRules {
  readonly callBackRetryDays: number;
  readonly callBackTooEarlyDays: number;
  readonly callBackActionDays: number;
}

/** What the dealer does about a customer, and by when. */
export type Branch = Pick<CallBack, 'action' | 'nextContactOn'>;

/** A weak point is mended by a home visit, distance by a pick-up, a job elsewhere by longer hours; a price by none. */
const ACTION_FOR: Readonly<Record<CallBackReason, CallBackAction>> = {
  WEAK_POINT: 'HOME_VISIT',
  FAR_AWAY: 'PICK_UP_SERVICE',
  NEAR_ANOTHER_STORE: 'LONGER_HOURS',
  PRICE: 'NONE',
  OTHER: 'NONE',
};

const NEXT_DAYS: Readonly<Record<CallBackOutcome, keyof CallBackRules | null>> = {
  NOT_REACHED: 'callBackRetryDays',
  TOO_EARLY: 'callBackTooEarlyDays',
  WILL_COME: 'callBackActionDays',
  SERVICED_ELSEWHERE: 'callBackActionDays',
  CAR_GONE: null,
  DECLINED: null,
};

/** The branch of a call by its outcome and reason (rulebook ACT-10); names every fault of what was written down. */
export function decideCallBack(
  said: Said,
  rules: CallBackRules,
  calledOn: LocalDate,
): Outcome<Branch, BranchRefusal> {
  const refusals = [...contradictions(said), ...nextContactFaults(said, calledOn)];
  if (refusals.length > 0) return refused(...refusals);
  const action = actionOf(said);
  return accepted({
    action,
    nextContactOn: said.nextContactOn ?? usualNextContact(said, action, rules, calledOn),
  });
}

function actionOf({ outcome, reason }: Said): CallBackAction {
  if (outcome === 'TOO_EARLY') return 'KEEP_GIFT';
  if (outcome === 'WILL_COME') return 'APPOINTMENT';
  return outcome === 'SERVICED_ELSEWHERE' && reason ? ACTION_FOR[reason] : 'NONE';
}

function usualNextContact(
  { outcome }: Said,
  action: CallBackAction,
  rules: CallBackRules,
  calledOn: LocalDate,
): LocalDate | null {
  const isNothingToArrange = outcome === 'SERVICED_ELSEWHERE' && action === 'NONE';
  const days = isNothingToArrange ? null : NEXT_DAYS[outcome];
  return days && addDays(calledOn, rules[days]);
}

function contradictions({ outcome, reason, servicedAt, giftPackCode }: Said): BranchRefusal[] {
  const { no } = branchRefusals;
  const isElsewhere = outcome === 'SERVICED_ELSEWHERE';
  return [
    ...(isElsewhere && !reason ? [no('REASON_REQUIRED', ['reason'])] : []),
    ...(reason && !isElsewhere && outcome !== 'DECLINED' ? [no('REASON_NOT_EXPECTED', ['reason'])] : []),
    ...(servicedAt && !isElsewhere ? [no('PLACE_NOT_EXPECTED', ['servicedAt'])] : []),
    ...(giftPackCode !== null && outcome !== 'TOO_EARLY' ? [no('GIFT_NOT_EXPECTED', ['giftPackCode'])] : []),
  ];
}

/** From tomorrow on, and within a year. */
function nextContactFaults({ outcome, nextContactOn }: Said, calledOn: LocalDate): BranchRefusal[] {
  if (nextContactOn === null) return [];
  const { no } = branchRefusals;
  if (outcome === 'CAR_GONE') return [no('NEXT_CONTACT_NOT_EXPECTED', ['nextContactOn'])];
  const [first, last] = [addDays(calledOn, 1), addYears(calledOn, 1)];
  const isInside = nextContactOn >= first && nextContactOn <= last;
  return isInside ? [] : [no('NEXT_CONTACT_OUT_OF_RANGE', ['nextContactOn'], { first, last })];
}
