import { saidInWords } from './said-in-words';

const TEXTS = { zh: '须为以下之一：PDS、REWORK、OTHER。', en: 'This must be one of PDS, REWORK, OTHER.' };
const CODES = {
  PDS: { zh: '新车交付检查', en: 'Pre-delivery inspection' },
  REWORK: { zh: '返修', en: 'Rework' },
};

describe('SVC-22: why a cell was refused', () => {
  it('is said by the words that may stand in it, and by the code where there is no word', () => {
    expect(saidInWords(TEXTS, CODES)).toEqual({
      zh: '须为以下之一：新车交付检查、返修、OTHER。',
      en: 'This must be one of Pre-delivery inspection, Rework, OTHER.',
    });
  });

  it('stays as it is for a field without codes', () => {
    expect(saidInWords(TEXTS, undefined)).toBe(TEXTS);
  });
});
