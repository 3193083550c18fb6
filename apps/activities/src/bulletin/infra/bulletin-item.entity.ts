import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BulletinKind, BulletinState } from '../domain/bulletin-item';

/** Table `bulletin_item`: news or shared photos, with what a moderator decided. */
@Entity('bulletin_item')
export class BulletinItemEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: BulletinKind;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  @Column('text') textZh!: string;
  @Column('text') textEn!: string;
  @Column('text', { array: true }) photoUrls!: string[];
  @Column('text', { nullable: true }) activityId!: string | null;
  @Column('text', { name: 'customer_id', nullable: true }) sharedByCustomerId!: string | null;
  @Column('text') state!: BulletinState;
  @Column('text', { nullable: true }) submittedById!: string | null;
  @Column('timestamptz') submittedAt!: Date;
  @Column('text', { nullable: true }) moderatedById!: string | null;
  @Column('timestamptz', { nullable: true }) moderatedAt!: Date | null;
  @Column('text', { nullable: true }) moderationReason!: string | null;
  @Column('text') traceId!: string;
}
