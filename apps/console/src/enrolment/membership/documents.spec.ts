import { neededDocuments, seenDocuments } from './documents';

const tier = {
  ...{ code: 'BASIC', name: '普通卡', validYears: 1, waysIn: [] },
  requiredDocuments: [
    { kind: 'IDENTITY_CARD' as const, isOnlyIfInsuredHere: false },
    { kind: 'INSURANCE_POLICY' as const, isOnlyIfInsuredHere: true },
  ],
};

describe('MEM-02: the documents of an application', () => {
  it('need the policy only where the car is insured here', () => {
    expect(neededDocuments(tier, false)).toEqual(['IDENTITY_CARD']);
    expect(neededDocuments(tier, true)).toEqual(['IDENTITY_CARD', 'INSURANCE_POLICY']);
  });

  it('are those with a reference, and none that is not needed any more', () => {
    const fields = { IDENTITY_CARD: ' ５１０１ ', INSURANCE_POLICY: 'P-1', VEHICLE_LICENCE: '  ' };
    expect(seenDocuments(fields, ['IDENTITY_CARD', 'VEHICLE_LICENCE'])).toEqual([
      { kind: 'IDENTITY_CARD', reference: '5101' },
    ]);
    expect(seenDocuments(undefined, ['IDENTITY_CARD'])).toEqual([]);
  });
});
