import { NEXT_ACTION_REASONS } from './next-action';
import { whyOf } from './why';

const facts = {
  day: '2026-11-21',
  amount: '860.00',
  action: 'HOME_VISIT',
  class: 'INACTIVE',
  code: 'WINTER',
};

describe('whyOf', () => {
  it.each(NEXT_ACTION_REASONS)(
    'ACT-14, PLT-05: %s is explained in both languages, without a code',
    (reason) => {
      const { zh, en } = whyOf(reason, facts);
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(zh).not.toMatch(/[A-Z]{2,}/);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(en.replace('CNY', '')).not.toMatch(/[A-Z_]{2,}|null|undefined/);
    },
  );

  it.each([
    [{ nameZh: '冬季检查', nameEn: 'Winter check' }, 'To be called in the campaign “Winter check”.'],
    [{ nameZh: null, nameEn: null, code: 'WINTER_CHECK' }, 'To be called in a campaign.'],
  ])('ACT-09, ACT-14: a campaign is called by its name, never by its code: %p', (known, expected) => {
    expect(whyOf('CAMPAIGN', known).en).toBe(expected);
  });

  it.each([
    ['LOST', '2026-01-05', 'The last visit was on 2026-01-05; the customer is lost.'],
    ['INACTIVE', null, 'Has never come; the customer is about to be lost.'],
  ])('ACT-14: %s since %s', (group, day, expected) => {
    expect(whyOf('ABOUT_TO_BE_LOST', { class: group, day }).en).toBe(expected);
  });
});
