import { localDate, money } from '@autoclub/domain-kit';
import { application } from '../../../test/builders/memberships';
import { tierScheme } from '../../../test/builders/tier-scheme';
import { approve, reject, submit, wishFaults } from './application';
import type { MembershipDocument } from './membership-documents';

const today = localDate('2026-11-21');
const scheme = tierScheme();
const basicDocuments: MembershipDocument[] = (
  ['PURCHASE_INVOICE', 'OWNERS_MANUAL', 'APPLICATION_FORM', 'IDENTITY_CARD', 'VEHICLE_LICENCE'] as const
).map((kind) => ({ kind, reference: '1' }));
const approval = { further: [], memberNumber: 'SH01-000001', today };

describe('an application', () => {
  it.each([
    [{ tier: 'BASIC', wayIn: 'FEE', feePaid: money(18_000) }, []],
    [{ tier: 'PLATINUM', wayIn: 'FEE', feePaid: money(18_000) }, ['TIER_UNKNOWN']],
    [{ tier: 'SILVER', wayIn: 'POINTS', feePaid: money(0) }, ['WAY_IN_NOT_OPEN']],
    [{ tier: 'BASIC', wayIn: 'LUCK', feePaid: money(0) }, ['WAY_IN_NOT_OPEN']],
  ])('MEM-03: the wish %j meets %j', (wish, codes) => {
    const faults = wishFaults({ ...wish, hasCarBoughtHere: false }, scheme);
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it('MEM-01: is handed in once', () => {
    const submitted = submit(application({ status: 'DRAFT' }), basicDocuments);
    expect(submitted).toMatchObject({
      value: { status: 'SUBMITTED', application: { documents: basicDocuments } },
    });
    expect(submit(application(), [])).toMatchObject({ refusals: [{ code: 'STATUS_NOT_ALLOWED' }] });
  });

  it('MEM-01, MEM-03: approval issues the card and starts the validity of the tier', () => {
    const approved = approve(application(), { ...approval, further: basicDocuments }, scheme);
    expect(approved).toMatchObject({
      ok: true,
      value: {
        status: 'ACTIVE',
        card: {
          memberNumber: 'SH01-000001',
          activatedOn: today,
          joinedTier: 'BASIC',
          validity: { from: '2026-11-21', to: '2028-11-21' },
        },
      },
    });
  });

  it('MEM-02: each missing document blocks the approval by its name', () => {
    const verdict = approve(application(), { ...approval, further: basicDocuments.slice(2) }, scheme);
    expect(verdict).toMatchObject({
      ok: false,
      refusals: [
        { code: 'DOCUMENT_MISSING', facts: { kind: { code: 'PURCHASE_INVOICE' } } },
        { code: 'DOCUMENT_MISSING', facts: { kind: { code: 'OWNERS_MANUAL' } } },
      ],
    });
  });

  it.each(['DRAFT', 'REJECTED', 'ACTIVE'] as const)('MEM-01: cannot be approved while %s', (status) => {
    const verdict = approve(application({ status }), { ...approval, further: basicDocuments }, scheme);
    expect(verdict).toMatchObject({ refusals: [{ code: 'STATUS_NOT_ALLOWED' }] });
  });

  it('MEM-01: is rejected with its reason', () => {
    expect(reject(application(), 'copies are illegible')).toMatchObject({
      value: { status: 'REJECTED', application: { rejectionReason: 'copies are illegible' } },
    });
  });
});
