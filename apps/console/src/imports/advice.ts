import type { words } from './words';

type Advice = Extract<keyof typeof words.zh, `advice${string}`>;

/** What to do about a fault, by the way its code is built; the first that fits. */
const BY_CODE: readonly (readonly [RegExp, Advice])[] = [
  [/AMOUNT|MONEY/, 'adviceAmount'],
  [/NOT_FOUND|UNKNOWN_(CUSTOMER|VEHICLE|STAFF)/, 'adviceNotFound'],
  [/MISSING|REQUIRED/, 'adviceMissing'],
  [/EXISTS|TAKEN|REVISION|DUPLICATE|ALREADY/, 'adviceExists'],
  [/BEFORE|AFTER|ORDER_OF|REVERSED|PERIOD/, 'adviceOrder'],
  [/DAY|DATE|TIME|INSTANT/, 'adviceDay'],
  [/UNKNOWN|INVALID/, 'adviceWord'],
];

/** Which sentence says what to do about a fault of this code. */
export function adviceFor(code: string): Advice {
  return BY_CODE.find(([built]) => built.test(code))?.[1] ?? 'adviceDefault';
}
