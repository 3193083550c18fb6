import { existsSync } from 'node:fs';

/** Where Debian and others put it. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** The Chromium of this machine, or the one that `CHROMIUM` names; undefined where there is none. */
export function findChromium(source: NodeJS.ProcessEnv = process.env): string | undefined {
  return [source['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}
