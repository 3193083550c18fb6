import type { Bilingual } from '@autoclub/domain-kit';
import type { Channel, Purpose } from '../../messages';

/*
 * A reminder is a rule (rulebook ACT-07): who is to be written to on a day, with which text, by which channels. A rule
 * says whom by one query over the copies of this service, so that a day of a hundred thousand members is planned by a
 * few statements; the day it fires on follows from the facts alone, so that any future day can be looked at.
 */
export interface ReminderRule {
  /** Also the code of its text among the templates of messages. */
  readonly code: string;
  /** When it fires, in a sentence, for "why" of a preview. */
  readonly trigger: Bilingual;
  readonly purpose: Purpose;
  /** The first one that is open to the person is taken; the others are fall-backs. */
  readonly channels: readonly Channel[];
  /** A day that was missed is made up for so many days later; none where it would be too late. */
  readonly lateDays: number;
  /** It needs to know whose birthday it is, which another service keeps; others are never held up by it. */
  readonly asksForBirthdays?: true;
  /**
   * Rows of `customer_id`, `reason`, `fires_on` and `facts` for the dealer `$1` and the days `$2` to `$3`, both
   * included; `$4` are the numbers of the programme, `$6` the birthdays that were asked for. The reason is the same for the same cause, for ever.
   */
  readonly candidates: string;
}

/** The number of the programme by this name, in a query. */
export const numberOf = (name: string): string => `($4::jsonb ->> '${name}')::int`;
