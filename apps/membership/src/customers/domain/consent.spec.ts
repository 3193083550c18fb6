import {
  changedConsents,
  consentChanges,
  consentDifference,
  givenConsents,
  isConsentGiven,
  NO_STATEMENT,
  type Consent,
  type ConsentOrigin,
  type ConsentState,
} from './consent';

const sms: Consent = { channel: 'SMS', purpose: 'SERVICE' };
const mail: Consent = { channel: 'EMAIL', purpose: 'MARKETING' };
const state = (consent: Consent, isGiven: boolean, origin: ConsentOrigin): ConsentState => ({
  ...consent,
  isGiven,
  origin,
});
const all = (...given: Consent[]) => ({ given, about: null });
const ofFile = (isGiven: boolean) => ({ given: isGiven ? [sms] : [], about: [sms] });

describe('MEM-17: consents', () => {
  it('are kept each once, in one order', () => {
    expect(consentChanges([], all(sms, mail, sms), 'REGISTRATION')).toEqual({
      given: [mail, sms],
      withdrawn: [],
    });
  });

  it('of which nothing is said stay as they are', () => {
    const known = [state(sms, true, 'REGISTRATION'), state(mail, false, 'IMPORT')];
    expect(consentChanges(known, NO_STATEMENT, 'REGISTRATION')).toEqual({ given: [], withdrawn: [] });
  });

  it.each<[string, ConsentState[], boolean, ConsentOrigin, number, number]>([
    ['a file withdraws what a file gave', [state(sms, true, 'IMPORT')], false, 'IMPORT', 0, 1],
    ['a file gives again what a file withdrew', [state(sms, false, 'IMPORT')], true, 'IMPORT', 1, 0],
    ['a file leaves what the counter gave', [state(sms, true, 'REGISTRATION')], false, 'IMPORT', 0, 0],
    ['a file leaves what the counter withdrew', [state(sms, false, 'REGISTRATION')], true, 'IMPORT', 0, 0],
    ['the counter withdraws what a file gave', [state(sms, true, 'IMPORT')], false, 'REGISTRATION', 0, 1],
    ['the counter gives what it withdrew', [state(sms, false, 'REGISTRATION')], true, 'REGISTRATION', 1, 0],
    ['a file says nothing of other channels', [state(mail, true, 'IMPORT')], false, 'IMPORT', 0, 0],
    ['what is given is not given twice', [state(sms, true, 'IMPORT')], true, 'REGISTRATION', 0, 0],
  ])('%s', (_, known, isGiven, origin, given, withdrawn) => {
    const changes = consentChanges(known, ofFile(isGiven), origin);
    expect([changes.given.length, changes.withdrawn.length]).toEqual([given, withdrawn]);
  });

  it.each<[string, ConsentState[], boolean]>([
    ['never', [], false],
    ['withdrawn', [state(sms, false, 'DESK')], false],
    ['of another purpose', [state({ ...sms, purpose: 'MARKETING' }, true, 'DESK')], false],
    ['of another channel', [state({ ...sms, channel: 'EMAIL' }, true, 'DESK')], false],
    ['given', [state(sms, true, 'IMPORT')], true],
  ])('%s', (_, known, isGiven) => {
    expect(isConsentGiven(known, sms)).toBe(isGiven);
  });

  it('after changes are those in force, and their difference is what changed', () => {
    const known = [state(sms, true, 'IMPORT')];
    const after = changedConsents(known, consentChanges(known, all(mail), 'REGISTRATION'), 'REGISTRATION');
    expect(givenConsents(after)).toEqual([mail]);
    expect(consentDifference(known, after)).toEqual({
      given: [state(mail, true, 'REGISTRATION')],
      withdrawn: [state(sms, false, 'REGISTRATION')],
    });
  });
});
