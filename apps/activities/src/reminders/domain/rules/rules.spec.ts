import { messageTemplate } from '../../../messages';
import { reminderRules } from '.';

describe('the rules of reminders', () => {
  it.each(reminderRules.map((rule) => [rule.code, rule] as const))(
    'ACT-07: %s has a trigger, a text in both languages and a channel',
    (code, { trigger, channels, candidates, lateDays }) => {
      const { name, text } = messageTemplate(code);
      for (const said of [trigger, name, text]) {
        expect(said.zh).toMatch(/\p{Script=Han}/u);
        expect(said.en).toMatch(/^[\x20-\x7e]+$/);
      }
      expect(channels.length).toBeGreaterThan(0);
      expect(lateDays).toBeGreaterThanOrEqual(0);
      expect(candidates).toContain(`'${code}:'`);
    },
  );

  it('ACT-07: are those that the rulebook names, but for what an event gives rise to', () => {
    expect(reminderRules.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        ...['WELCOME', 'SERVICE_DUE', 'INSPECTION_DUE', 'INSURANCE_RENEWAL', 'CARD_RENEWAL'],
        ...['UNUSED_BENEFITS', 'HOLIDAY', 'YEAR_END_CARD', 'BIRTHDAY'],
      ]),
    );
  });
});
