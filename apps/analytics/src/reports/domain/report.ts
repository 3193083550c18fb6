import { addDays, addMonths } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';

/*
 * Reports that are sent by e-mail (rulebook ANA-09): which figures of whom, how often, in which language, and to whom.
 * They belong to a dealer or to an office above it. A report names no customer.
 */

export const REPORT_FREQUENCIES = ['WEEKLY', 'MONTHLY'] as const;
export type ReportFrequency = (typeof REPORT_FREQUENCIES)[number];

/** For whom a copy is: a member of a dealer's staff by role, or an office above it. */
export const REPORT_ROLES = [
  'SERVICE_ADVISOR',
  'SALES_ADVISOR',
  'MEMBERSHIP_SPECIALIST',
  'CUSTOMER_MANAGER',
  'CASHIER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
  'REGION_OFFICE',
  'OEM_OFFICE',
] as const;
export type ReportRole = (typeof REPORT_ROLES)[number];

export interface ReportRecipient {
  readonly role: ReportRole;
  /** Where copies go, as the manager gave it. */
  readonly address: string;
}

/** Whose rows a report may have, and who may change it: a dealer, a region's office, or the OEM's. */
export type ReportOwner =
  | { readonly kind: 'dealer'; readonly dealerId: string }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'everything' };

export interface ReportPlan {
  readonly name: string;
  readonly level: 'DEALER' | 'REGION' | 'NATION';
  /** The dealer, the region or the nation. */
  readonly subjectId: string;
  readonly kpis: readonly string[];
  readonly frequency: ReportFrequency;
  readonly language: 'zh' | 'en';
  readonly recipients: readonly ReportRecipient[];
  readonly isPaused: boolean;
}

export interface Report extends ReportPlan {
  readonly id: string;
  readonly owner: ReportOwner;
  /** The account by which figures are asked for; what it was shown elsewhere counts with the report's (ANA-08). */
  readonly asker: string;
  readonly createdAt: Date;
}

/** Reports that a dealer or an office keeps, figures and recipients of one of them. */
export const MOST_REPORTS = 20;
export const MOST_KPIS = 10;
export const MOST_RECIPIENTS = 20;

/** How many periods the line of a chart has, the reported one as the last. */
const POINTS: Readonly<Record<ReportFrequency, number>> = { WEEKLY: 8, MONTHLY: 12 };

/** Weekly reports are due on Mondays, monthly ones on the first of the month. */
export function isDueOn(frequency: ReportFrequency, day: LocalDate): boolean {
  return day === latestDueDay(frequency, day);
}

/** The last day up to the given one on which a report was due. */
export function latestDueDay(frequency: ReportFrequency, day: LocalDate): LocalDate {
  if (frequency === 'MONTHLY') return `${day.slice(0, 7)}-01` as LocalDate;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** What is reported on a day it is due on: the week or the month that has just ended. */
export function reportedPeriod(frequency: ReportFrequency, due: LocalDate): Period {
  return before({ from: due, to: due }, frequency);
}

/** The periods of a chart, the oldest first. */
export function chartPeriods(frequency: ReportFrequency, reported: Period): Period[] {
  const periods = [reported];
  while (periods.length < POINTS[frequency]) periods.unshift(before(periods[0] ?? reported, frequency));
  return periods;
}

function before({ from }: Period, frequency: ReportFrequency): Period {
  return { from: frequency === 'WEEKLY' ? addDays(from, -7) : addMonths(from, -1), to: from };
}

const ADDRESS =
  /^[^\s@<>()[\],;:"\\\p{C}]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/iu;

/** Whether a mail can go there: one address, without a name, a list or a line break. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}
