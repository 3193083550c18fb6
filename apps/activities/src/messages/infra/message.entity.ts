import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Purpose } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';

/** Table `message`: a message with how far its delivery has come. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text') reason!: string;
  @Column('text') channel!: Channel;
  @Column('text') purpose!: Purpose;
  @Column('text') template!: string;
  @Column('jsonb') facts!: Record<string, string | number>;
  @Column('text') state!: MessageState;
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) failureCode!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') traceId!: string;
}
