import { atForm, candidatesInput, type RegisterForm, registerInput } from './register-input';

const person: RegisterForm = { kind: 'PERSON', name: ' 王小明 ', phone: '１３８ 1234 5678' };

describe('CONV-8: a new customer', () => {
  it('is sent in plain letters, without what was left empty', () => {
    expect(registerInput(person, 'k', false)).toEqual({
      ...{
        idempotencyKey: 'k',
        kind: 'PERSON',
        isAnotherPerson: false,
        name: '王小明',
        phone: '138 1234 5678',
      },
      ...{ vehicles: [], consents: [] },
    });
  });

  it('with a car, a birthday and consents', () => {
    const form: RegisterForm = {
      ...{ ...person, vin: 'lsvabcde6r2000007', plate: '沪Ａ12345', modelCode: 'lavida', isSoldHere: true },
      ...{ bornOn: { format: () => '1990-01-31' }, consents: ['SMS SERVICE', 'PHONE MARKETING'] },
    };
    expect(registerInput(form, 'k', true)).toMatchObject({
      ...{ isAnotherPerson: true, bornOn: '1990-01-31' },
      vehicles: [
        {
          vin: 'LSVABCDE6R2000007',
          plate: '沪A12345',
          modelCode: 'LAVIDA',
          isSoldHere: true,
          isFinanced: false,
        },
      ],
      consents: [
        { channel: 'SMS', purpose: 'SERVICE' },
        { channel: 'PHONE', purpose: 'MARKETING' },
      ],
    });
  });

  it('a company has no birthday', () => {
    const form: RegisterForm = { ...person, kind: 'COMPANY', bornOn: { format: () => '1990-01-31' } };
    expect(registerInput(form, 'k', false)).not.toHaveProperty('bornOn');
  });

  it('is looked for as soon as something that tells people apart is complete', () => {
    expect(candidatesInput({ kind: 'PERSON', phone: '1381234' })).toBeUndefined();
    expect(candidatesInput(person)).toEqual({ phone: '138 1234 5678' });
    expect(candidatesInput({ kind: 'PERSON', plate: '沪A12345', vin: 'LSV' })).toEqual({ plate: '沪A12345' });
    expect(candidatesInput({ kind: 'PERSON', vin: 'LSVABCDE6R2000007' })).toEqual({
      vin: 'LSVABCDE6R2000007',
    });
  });

  it('shows refusals of the first car at its fields beside the person', () => {
    const faults = [
      { field: ['input', 'vehicles', '0', 'vin'] },
      { field: ['input', 'phone'] },
      { field: ['input', 'vehicles'] },
      { field: null },
    ];
    expect(atForm(faults).map(({ field }) => field)).toEqual([
      ['input', 'vin'],
      ['input', 'phone'],
      ['input', 'vehicles'],
      null,
    ]);
  });
});
