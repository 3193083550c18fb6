import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallBackAction, CallBackOutcome, CallBackReason, ServicedAt } from '../domain/call-back';

/** Table `call_back`: a call to a customer who stayed away, with what came of it. */
@Entity('call_back')
export class CallBackEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') outcome!: CallBackOutcome;
  @Column('text', { nullable: true }) reason!: CallBackReason | null;
  @Column('text', { nullable: true }) servicedAt!: ServicedAt | null;
  @Column('text') action!: CallBackAction;
  @Column('text', { nullable: true }) heldGiftId!: string | null;
  @Column('date', { nullable: true }) nextContactOn!: LocalDate | null;
  @Column('timestamptz') calledAt!: Date;
  @Column('date') calledOn!: LocalDate;
  @Column('text') staffMemberId!: string;
  @Column('text') traceId!: string;
}
