import { findChromium } from './chromium';

describe('the browser of this machine', () => {
  it('is the one that is named, where it is there', () => {
    expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(findChromium({ CHROMIUM: '/nowhere/chromium' })).not.toBe('/nowhere/chromium');
  });
});
