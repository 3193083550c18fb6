import { localDate } from '@autoclub/domain-kit';
import { assignmentFaults, type Certificate } from './certificate';

const day = localDate('2026-11-22');
const certificate = (more: Partial<Certificate> = {}): Certificate => ({
  id: 'crt_1',
  dealerId: 'dlr_1',
  staffMemberId: 'stf_1',
  certificateCode: 'BODY_REPAIR',
  level: 2,
  validity: { from: localDate('2026-01-01'), to: localDate('2027-01-01') },
  recordedAt: new Date(0),
  recordedById: null,
  revokedOn: null,
  revokeReason: null,
  traceId: '',
  ...more,
});
const validity = (from: string, to: string) => ({ validity: { from: localDate(from), to: localDate(to) } });
const known = [{ id: 'stf_1', staffNumber: 'T-7', roles: [] }];
const requirements = [{ jobKind: 'ACCIDENT', certificateCode: 'BODY_REPAIR', leastLevel: 2 }];
const assignment = { jobKind: 'ACCIDENT', day, staffMemberIds: ['stf_1'], known, requirements };
const codes = (certificates: readonly Certificate[], more = {}) =>
  assignmentFaults({ ...assignment, certificates, ...more }, ['technicianIds']).map(({ code }) => code);

describe('who may do a job', () => {
  it.each<[string, Partial<Certificate>, string[]]>([
    ['at the level', {}, []],
    ['above the level', { level: 3 }, []],
    ['below the level', { level: 1 }, ['CERTIFICATE_MISSING']],
    ['of another kind', { certificateCode: 'PAINT' }, ['CERTIFICATE_MISSING']],
    ['of somebody else', { staffMemberId: 'stf_2' }, ['CERTIFICATE_MISSING']],
    ['on its first day', validity('2026-11-22', '2026-11-23'), []],
    ['from tomorrow on', validity('2026-11-23', '2027-01-01'), ['CERTIFICATE_MISSING']],
    ['until yesterday', validity('2026-01-01', '2026-11-22'), ['CERTIFICATE_MISSING']],
    ['revoked today', { revokedOn: day }, ['CERTIFICATE_MISSING']],
    ['revoked from tomorrow on', { revokedOn: localDate('2026-11-23') }, []],
  ])('SVC-20: with a certificate %s', (_, more, expected) => {
    expect(codes([certificate(more)])).toEqual(expected);
  });

  it('SVC-20: a job that requires nothing is for everybody who works there', () => {
    expect(codes([], { jobKind: 'PERIODIC_MAINTENANCE' })).toEqual([]);
    expect(codes([], { jobKind: 'PERIODIC_MAINTENANCE', staffMemberIds: ['stf_9'] })).toEqual([
      'STAFF_MEMBER_NOT_FOUND',
    ]);
  });

  it('SVC-20: says who lacks what', () => {
    const [fault] = assignmentFaults({ ...assignment, certificates: [] }, ['technicianIds']);
    expect(fault).toEqual({
      code: 'CERTIFICATE_MISSING',
      field: ['technicianIds', '0'],
      facts: { staffNumber: 'T-7', certificate: 'BODY_REPAIR', level: 2 },
    });
  });
});
