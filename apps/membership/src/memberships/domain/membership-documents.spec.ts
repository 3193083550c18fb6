import { type Tier, tierOf } from '../../tiers';
import { tierScheme } from '../../../test/builders/tier-scheme';
import {
  missingDocuments,
  requiredDocuments,
  withDocuments,
  type MembershipDocument,
} from './membership-documents';

const tier = (code: string) => tierOf(tierScheme(), code) as Tier;
const seen = (...kinds: MembershipDocument['kind'][]) =>
  kinds.map((kind) => ({ kind, reference: `file ${kind}` }));

describe('MEM-02: documents', () => {
  it.each([
    [
      'BASIC',
      true,
      [
        'PURCHASE_INVOICE',
        'OWNERS_MANUAL',
        'APPLICATION_FORM',
        'INSURANCE_POLICY',
        'IDENTITY_CARD',
        'VEHICLE_LICENCE',
      ],
    ],
    [
      'BASIC',
      false,
      ['PURCHASE_INVOICE', 'OWNERS_MANUAL', 'APPLICATION_FORM', 'IDENTITY_CARD', 'VEHICLE_LICENCE'],
    ],
    ['SILVER', true, ['APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER', 'VEHICLE_LICENCE', 'IDENTITY_CARD']],
    ['GOLD', true, []],
  ])('%s, insured here: %s, needs %j', (code, isInsuredHere, kinds) => {
    expect(requiredDocuments(tier(code), isInsuredHere)).toEqual(kinds);
  });

  it('names what is missing and nothing else', () => {
    const documents = seen('VEHICLE_LICENCE', 'OWNERS_MANUAL');
    expect(missingDocuments(tier('SILVER'), false, documents)).toEqual([
      'APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER',
      'IDENTITY_CARD',
    ]);
  });

  it('keeps the later reference of a kind', () => {
    const later = { kind: 'IDENTITY_CARD', reference: 'file 2' } as const;
    expect(withDocuments(seen('IDENTITY_CARD', 'VEHICLE_LICENCE'), [later])).toEqual([
      later,
      ...seen('VEHICLE_LICENCE'),
    ]);
  });
});
