import { pointsText } from './points-text';

describe('ACT-09: an uplift', () => {
  it.each([
    ['0.0171', '+1.7%'],
    ['-0.0300', '-3.0%'],
    ['0.0000', '0.0%'],
  ])('%s is shown as %s', (rate, text) => {
    expect(pointsText(rate, 'en')).toBe(text);
  });
});
