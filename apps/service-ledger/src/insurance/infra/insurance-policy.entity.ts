import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentWarning } from '../../documents';
import type { PolicyKind } from '../domain/insurance-policy';

/** Table `insurance_policy`: a policy as its latest revision left it. */
@Entity('insurance_policy')
export class InsurancePolicyEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') policyNumber!: string;
  @Column('text', { nullable: true }) externalSystem!: string | null;
  @Column('text', { nullable: true }) externalNumber!: string | null;
  @Column('integer') revision!: number;
  @Column('text') customerId!: string;
  @Column('text') vehicleId!: string;
  @Column('text') kind!: PolicyKind;
  @Column('text') insurerCode!: string;
  @Column('boolean') isSoldHere!: boolean;
  @Column('date') soldOn!: string;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('bigint') premiumMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') fingerprint!: string;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
  @Column('text', { nullable: true }) vehicleOwnerId!: string | null;
  @Column('text', { array: true }) warnings!: DocumentWarning[];
}
