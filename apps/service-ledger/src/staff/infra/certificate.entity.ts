import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `staff_certificate`: what members of staff may do. */
@Entity('staff_certificate')
export class CertificateEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') staffMemberId!: string;
  @Column('text') certificateCode!: string;
  @Column('integer') level!: number;
  @Column('date') validFrom!: string;
  @Column('date') validTo!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text', { nullable: true }) recordedById!: string | null;
  @Column('date', { nullable: true }) revokedOn!: string | null;
  @Column('text', { nullable: true }) revokeReason!: string | null;
  @Column('text') traceId!: string;
}
