import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PromiseKind, PromiseState } from '../domain/promise';

/** Table `promise`: what was promised to customers, and how it ended. */
@Entity('promise')
export class PromiseEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: PromiseKind;
  @Column('text') sourceId!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') promisedByType!: string;
  @Column('text') promisedById!: string;
  @Column('text') benefitCode!: string;
  @Column('bigint') worthMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('date') promisedOn!: string;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') state!: PromiseState;
  @Column('text', { nullable: true }) causeCode!: string | null;
  @Column('text', { nullable: true }) compensationType!: string | null;
  @Column('text', { nullable: true }) compensationId!: string | null;
  @Column('date', { nullable: true }) judgedOn!: string | null;
  @Column('text', { nullable: true }) madeGoodBy!: string | null;
  @Column('text', { nullable: true }) madeGoodReason!: string | null;
  @Column('date', { nullable: true }) madeGoodOn!: string | null;
  @Column('text', { nullable: true }) madeGoodById!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { nullable: true }) reportedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}

/** A row of the view `promise_source`: what the books say of a promise now. */
export interface PromiseSourceRow {
  readonly dealer_id: string;
  readonly kind: PromiseKind;
  readonly source_id: string;
  readonly customer_id: string;
  readonly membership_id: string | null;
  readonly promised_by_type: string;
  readonly promised_by_id: string;
  readonly benefit_code: string;
  readonly worth_minor: number;
  readonly currency_code: string;
  readonly promised_on: string;
  readonly due_on: string | null;
  readonly due_at: Date | null;
  readonly done_at: Date | null;
  readonly status: string;
  readonly cause_code: string | null;
  readonly made_good_type: string | null;
  readonly made_good_id: string | null;
  readonly ended_on: string | null;
  readonly trace_id: string;
}
