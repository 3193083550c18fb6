import { addDays, addMonths, type LocalDate, type Money } from '@autoclub/domain-kit';
import type { ClubSystem } from '../../wallets';

/** What a renewal costs and until when it is possible, for one tier on one day (rulebook MEM-05, MEM-08). */
export interface RenewalTerms {
  /** The version of the programme. */
  readonly version: string;
  readonly clubSystem: ClubSystem;
  /** The day from which the dealer has had this system without a break. */
  readonly clubSystemSince: LocalDate;
  readonly fee: Money;
  readonly validYears: number;
  readonly opensDays: number;
  readonly closesDays: number;
  readonly comebackMonths: number;
  readonly emptyMonths: number;
}

/** Terms and the day from which the programme has them. */
export interface DatedTerms {
  readonly from: LocalDate;
  readonly terms: RenewalTerms;
}

/** What of changes of terms a member knows. */
export interface KnownToMember {
  /** Who joined after a change joined under it. */
  readonly memberSince: LocalDate;
  /** The day on which each change, by its first day, was announced to the members of the dealer. */
  readonly announcedOn: ReadonlyMap<string, LocalDate>;
}

/**
 * The terms that apply to a member on a day (rulebook MEM-05): those of the programme in force, but for a change that
 * was not announced on an earlier day; then those before it. The history is the newest first and begins with what is in
 * force on the day.
 */
export function termsFor(
  history: readonly DatedTerms[],
  day: LocalDate,
  { memberSince, announcedOn }: KnownToMember,
): RenewalTerms {
  let applies: RenewalTerms | undefined;
  for (const [i, { from, terms }] of history.entries()) {
    applies ??= terms;
    const before = history[i + 1]?.terms;
    if (!before || memberSince >= from) return applies;
    const announced = announcedOn.get(from);
    const isAnnounced = announced !== undefined && announced < day;
    if (isAnnounced) return applies;
    if (!isSameToMembers(terms, before)) applies = undefined;
  }
  throw new RangeError('There are no terms of renewal.');
}

/** A change of terms that a member knows and that does not apply yet. */
export interface ComingTerms {
  readonly announcedOn: LocalDate;
  /** The first day on which it applies to the member: its own, or the day after the announcement when that is later. */
  readonly appliesOn: LocalDate;
  readonly terms: RenewalTerms;
}

/** What was announced to a member and applies after today, the next one first (rulebook MEM-05). */
export function comingTerms(
  historyOn: (day: LocalDate) => readonly DatedTerms[],
  today: LocalDate,
  { memberSince, announcedOn }: KnownToMember,
): ComingTerms[] {
  const coming: ComingTerms[] = [];
  for (const [effectiveOn, announced] of announcedOn) {
    const [change, before] = historyOn(effectiveOn as LocalDate);
    const isChange = change?.from === effectiveOn && before && !isSameToMembers(change.terms, before.terms);
    const informedFrom = addDays(announced, 1);
    const appliesOn = change && change.from > informedFrom ? change.from : informedFrom;
    if (isChange && memberSince < effectiveOn && appliesOn > today)
      coming.push({ announcedOn: announced, appliesOn, terms: change.terms });
  }
  return coming.sort((a, b) => (a.appliesOn < b.appliesOn ? -1 : 1));
}

/** Whether a member notices no difference between two versions of the programme. */
export function isSameToMembers(a: RenewalTerms, b: RenewalTerms): boolean {
  return (
    a.fee.amountMinor === b.fee.amountMinor &&
    a.clubSystem === b.clubSystem &&
    a.opensDays === b.opensDays &&
    a.closesDays === b.closesDays &&
    a.comebackMonths === b.comebackMonths
  );
}

/** The days around an expiry: it is the first day on which the card no longer holds. All are inside. */
export interface RenewalWindow {
  readonly opensOn: LocalDate;
  /** The last day to renew. */
  readonly closesOn: LocalDate;
  /** The day from which the card is void when it was not renewed. */
  readonly lapsesOn: LocalDate;
  /** The last day to come back. */
  readonly returnUntil: LocalDate;
}

/** From 30 days before until 30 days after the expiry, and until three months after it to come back. */
export function windowOf(
  expiry: LocalDate,
  {
    opensDays,
    closesDays,
    comebackMonths,
  }: Pick<RenewalTerms, 'opensDays' | 'closesDays' | 'comebackMonths'>,
): RenewalWindow {
  const closesOn = addDays(expiry, closesDays);
  return {
    opensOn: addDays(expiry, -opensDays),
    closesOn,
    lapsesOn: addDays(closesOn, 1),
    returnUntil: addMonths(expiry, comebackMonths),
  };
}
