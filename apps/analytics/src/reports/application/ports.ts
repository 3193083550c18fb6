import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { MailPicture } from '@autoclub/service-kit';
import type { AfterFailure, DeliveryState } from '../domain/delivery';
import type { Report, ReportFrequency, ReportOwner, ReportRole } from '../domain/report';

/** One copy of a report for one recipient. */
export interface ReportDelivery {
  readonly reportId: string;
  readonly period: Period;
  readonly role: ReportRole;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly failureCode: string | null;
}

/** The reports of one owner, inside one transaction. */
export interface ReportStore {
  newId(): string;
  count(owner: ReportOwner): Promise<number>;
  lock(owner: ReportOwner, id: string): Promise<Report | undefined>;
  find(owner: ReportOwner, ids: readonly string[] | null): Promise<Report[]>;
  keep(report: Report): Promise<void>;
  /** With its addresses and everything that was planned. */
  remove(owner: ReportOwner, id: string): Promise<void>;
  /** The newest copies of reports, at most so many of each. */
  deliveries(reportIds: readonly string[], most: number): Promise<ReportDelivery[]>;
}

/** What is sent of a report for one period: made once, the same for every recipient. */
export interface ReportDocument {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly pictures: readonly MailPicture[];
}

/** A report that is due for a period and has no document yet. */
export interface DueReport {
  readonly report: Report;
  readonly period: Period;
}

/** A copy that is to be sent, taken by one sender alone. */
export interface DueCopy {
  readonly reportId: string;
  readonly from: LocalDate;
  readonly number: number;
  readonly address: string;
  readonly attempts: number;
  readonly plannedAt: Date;
  readonly document: ReportDocument;
}

/** Reports whose time has come, over all owners; each step is a transaction of its own. */
export interface ReportQueue {
  /** Plans the reports of offices that were due last; those that are planned already stay. */
  planForOffices(frequency: ReportFrequency, period: Period, dueAt: Date, now: Date): Promise<void>;
  takeDue(now: Date): Promise<DueReport | null>;
  keepDocument(due: DueReport, document: ReportDocument): Promise<void>;
  /** Gives a report that could not be made back; after the third time its copies have failed. */
  giveBack(due: DueReport, now: Date): Promise<void>;
  /** Gives up copies whose sender died while it was sending: they may have been taken. */
  giveUpLost(now: Date): Promise<void>;
  takeCopy(now: Date): Promise<DueCopy | null>;
  sent(copy: DueCopy, at: Date): Promise<void>;
  failed(copy: DueCopy, after: AfterFailure): Promise<void>;
}
