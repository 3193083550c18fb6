import { localDate, money, type LocalDate } from '@autoclub/domain-kit';
import type { CardHolder } from '../../src/renewals/domain/card-period';
import type { RenewalTerms } from '../../src/renewals/domain/renewal-terms';
import { activeMembership } from './memberships';

/** The terms of BASIC in the OEM's default programme, or with numbers of a test's own. */
export function renewalTerms(overrides: Partial<RenewalTerms> = {}): RenewalTerms {
  return {
    version: 'default@1',
    clubSystem: 'ANNUAL_FEE',
    clubSystemSince: localDate('2020-01-01'),
    fee: money(18_000),
    validYears: 2,
    opensDays: 30,
    closesDays: 30,
    comebackMonths: 3,
    emptyMonths: 6,
    ...overrides,
  };
}

/** A running BASIC card from 2026-03-01 on, which expires on the day. */
export function cardUntil(expiry: string, overrides: Partial<CardHolder> = {}): CardHolder {
  const holder = activeMembership();
  const validity = { from: localDate('2026-03-01'), to: localDate(expiry) };
  return { ...holder, card: { ...holder.card, validity }, ...overrides };
}

/** A fee that is paid in money, in minor units. */
export function paid(amountMinor: number) {
  return { paid: money(amountMinor), offset: null };
}

export const day = (text: string): LocalDate => localDate(text);
