import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from '../../messages';
import type { CampaignState } from '../domain/campaign';

/** Table `campaign`: a campaign with its plan, its approval and the sizes of its arms. */
@Entity('campaign')
export class CampaignEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') code!: string;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('text') targetBy!: 'SEGMENT' | 'TRAIT';
  @Column('text') targetCode!: string;
  @Column('text', { array: true }) channels!: Channel[];
  @Column('text', { nullable: true }) salesChannelCode!: string | null;
  @Column('text', { nullable: true }) packCode!: string | null;
  @Column('text') scriptZh!: string;
  @Column('text') scriptEn!: string;
  @Column('bigint', { nullable: true }) budgetMinor!: number | null;
  @Column('date') startsOn!: LocalDate;
  @Column('date') endsOn!: LocalDate;
  @Column('integer') controlShare!: number;
  @Column('text') state!: CampaignState;
  @Column('text') seed!: string;
  @Column('text', { nullable: true }) draftedById!: string | null;
  @Column('timestamptz') draftedAt!: Date;
  @Column('text', { nullable: true }) approvedById!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) launchedAt!: Date | null;
  @Column('date', { nullable: true }) launchedOn!: LocalDate | null;
  @Column('integer') treatedCount!: number;
  @Column('integer') controlCount!: number;
  @Column('bigint') otherCostMinor!: number;
  @Column('text') traceId!: string;
}
