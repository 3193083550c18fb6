import { localDate } from '@autoclub/domain-kit';
import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedDay } from '../../network';
import type { CertificateFilter, CertificateReads, Page } from '../application/ports';
import type { Certificate } from '../domain/certificate';
import { CertificateEntity } from './certificate.entity';

const FIRST_TO_END = { columns: ['valid_to', 'id'] };

/** Certificates of staff inside one transaction of one scope. */
export class CertificateRepository implements CertificateReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async lockCertificate(id: string): Promise<Certificate | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(CertificateEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? certificateFrom(row) : undefined;
  }

  async writeCertificate({ validity, ...certificate }: Certificate): Promise<void> {
    const row = { ...certificate, validFrom: validity.from, validTo: validity.to };
    await this.tx.upsert(CertificateEntity, row, ['dealerId', 'id']);
  }

  async byIds(ids: readonly string[]): Promise<Certificate[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(CertificateEntity, { where })).map(certificateFrom);
  }

  async certificatesOf(staffMemberIds: readonly string[]): Promise<Certificate[]> {
    if (staffMemberIds.length === 0) return [];
    const where = { ...ofTenant(this.scope), staffMemberId: In([...staffMemberIds]) };
    const order = { validTo: 'DESC', id: 'DESC' } as const;
    return (await this.tx.find(CertificateEntity, { where, order })).map(certificateFrom);
  }

  async list(filter: CertificateFilter, page: Page): Promise<Certificate[]> {
    const { endsFrom, endsTo, ...exact } = filter;
    const query = this.tx
      .createQueryBuilder(CertificateEntity, 'c')
      .where({ ...ofTenant(this.scope), ...exact });
    if (endsFrom) query.andWhere('c.validTo >= :endsFrom', { endsFrom });
    if (endsTo) query.andWhere('c.validTo < :endsTo', { endsTo });
    return (await keysetPage(query, FIRST_TO_END, page).getMany()).map(certificateFrom);
  }
}

function certificateFrom({ validFrom, validTo, revokedOn, ...row }: CertificateEntity): Certificate {
  const validity = { from: localDate(validFrom), to: localDate(validTo) };
  return { ...row, validity, revokedOn: storedDay(revokedOn) };
}
