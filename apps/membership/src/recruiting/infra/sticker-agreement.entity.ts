import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StickerStep } from '../domain/sticker.transitions';

@Entity('sticker_agreement')
export class StickerAgreementEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  stickerAgreementId!: string;

  @Column('text')
  vehicleId!: string;

  @Column('text')
  customerId!: string;

  @Column('text')
  step!: StickerStep;

  @Column('text', { nullable: true })
  previousStep!: StickerStep | null;

  @Column('date')
  changedOn!: LocalDate;

  @Column('bigint')
  version!: number;
}
