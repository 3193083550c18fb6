import { matchedBy, mergeFaults, type MergeParty } from './merge';

const party = (customerId: string, overrides: Partial<MergeParty> = {}): MergeParty => ({
  customerId,
  kind: 'PERSON',
  phone: `+86138000000${customerId.length}`,
  identityHash: null,
  vins: [],
  mergedInto: null,
  isSurvivor: false,
  ...overrides,
});

describe('CONV-8: records of one person', () => {
  it.each<[string, Partial<MergeParty>, Partial<MergeParty>, string[]]>([
    ['nothing in the way', {}, {}, []],
    ['a survivor that absorbs another one', { isSurvivor: true }, {}, []],
    ['the same identity', { identityHash: 'a' }, { identityHash: 'a' }, []],
    ['an identity on one side only', { identityHash: 'a' }, {}, []],
    ['two identities', { identityHash: 'a' }, { identityHash: 'b' }, ['IDENTITIES_DIFFER mergedId']],
    ['merged already', {}, { mergedInto: 'cus_9' }, ['ALREADY_MERGED mergedId']],
    ['into one that is merged', { mergedInto: 'cus_9' }, {}, ['ALREADY_MERGED survivorId']],
    ['one that absorbed others', {}, { isSurvivor: true }, ['HAS_MERGED_RECORDS mergedId']],
    ['a person and a company', { kind: 'COMPANY' }, {}, ['KINDS_DIFFER mergedId']],
  ])('%s', (_, survivor, merged, faults) => {
    const found = mergeFaults(party('cus_1', survivor), party('cus_2', merged));
    expect(found.map(({ code, field }) => `${code} ${field?.join('.')}`)).toEqual(faults);
  });

  it.each<[Partial<MergeParty>, Partial<MergeParty>, string[]]>([
    [{ phone: '1' }, { phone: '1' }, ['PHONE']],
    [{ phone: '1', identityHash: 'a' }, { phone: '2', identityHash: 'a' }, ['IDENTITY_REFERENCE']],
    [{ phone: '1', vins: ['V', 'W'] }, { phone: '2', vins: ['W'] }, ['VIN']],
    [{ phone: '1' }, { phone: '2' }, ['STAFF']],
    [
      { phone: '1', identityHash: 'a', vins: ['V'] },
      { phone: '1', identityHash: 'a', vins: ['V'] },
      ['PHONE', 'IDENTITY_REFERENCE', 'VIN'],
    ],
  ])('are recognised: %j and %j by %j', (survivor, merged, grounds) => {
    expect(matchedBy(party('cus_1', survivor), party('cus_2', merged))).toEqual(grounds);
  });
});
