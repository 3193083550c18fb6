import { labelsIn } from './labels';

describe('PLT-05: names of enums', () => {
  const enums = [{ name: 'Colour', values: [{ value: 'RED', zh: '红', en: 'Red' }] }];

  it('are those of the language of the page', () => {
    expect(labelsIn(enums, 'zh').labelOf('Colour', 'RED')).toBe('红');
    expect(labelsIn(enums, 'en').choicesOf('Colour')).toEqual([{ value: 'RED', label: 'Red' }]);
  });

  it('are empty for what is not known yet, so that no code is shown', () => {
    expect(labelsIn(undefined, 'zh').labelOf('Colour', 'RED')).toBe('');
    expect(labelsIn(enums, 'zh').labelOf('Colour', null)).toBe('');
    expect(labelsIn(enums, 'zh').choicesOf('Shape')).toEqual([]);
  });
});
