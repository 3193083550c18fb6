import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, MessageFacts, Purpose } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';

/** Table `message`: a message with how far its delivery has come. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text') reason!: string;
  @Column('text') channel!: Channel;
  @Column('text', { array: true }) fallbacks!: Channel[];
  @Column('text') purpose!: Purpose;
  @Column('text') template!: string;
  @Column('jsonb') facts!: MessageFacts;
  @Column('text') state!: MessageState;
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz') validUntil!: Date;
  @Column('text') aboutType!: string;
  @Column('text') aboutId!: string;
  @Column('text') ruleCode!: string;
  @Column('text', { nullable: true }) campaignId!: string | null;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) failureCode!: string | null;
  /** The channel and year in whose budget the message has its place. */
  @Column('text', { nullable: true }) paidChannel!: Channel | null;
  @Column('integer', { nullable: true }) paidYear!: number | null;
  @Column('bigint', { default: 0 }) costMinor!: number;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') traceId!: string;
}
