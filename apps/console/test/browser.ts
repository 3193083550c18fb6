import { findChromium } from '@autoclub/processes';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inspect, type Looked } from './inspection';

/** A role of the house, as its sign-in page offers it. */
export type Part = 'advisor' | 'clubManager' | 'dealerSystem' | 'regionAnalyst' | 'oemAnalyst' | 'operator';

export interface OpenOptions {
  /** Who is signed in; nobody unless given. */
  readonly as?: Part;
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  /** Where to begin, such as `/look-up`. */
  readonly path?: string;
  /** Errors of the browser's console that the test itself brings about, such as a refused request. */
  readonly expectedErrors?: readonly RegExp[];
}

/** A console in a browser, with everything it asked and every answer. */
export interface OpenedConsole {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The body of every answer so far, for what must not be in any of them. */
  readonly answers: readonly string[];
  /**
   * Looks the page over at the end of a test: no error, no other host, axe without serious findings, nothing wider
   * than the window; screenshots in both languages at 1280 and 1920 px under `.data/screenshots/<name>-…`.
   */
  readonly inspect: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const HEIGHT = 900;

/** A browser is slow on a busy machine, and none of them measures time. */
const JOURNEY_MS = 240_000;
const WAIT_MS = 90_000;

jest.setTimeout(JOURNEY_MS);

let browser: Promise<Browser> | undefined;

/** Where the console is served: the house of the end-to-end tests, or the one that `CONSOLE_URL` names. */
export function consoleUrl(): string {
  const given = process.env['CONSOLE_URL'];
  if (given) return given.replace(/\/$/, '');
  const place = process.env['AUTOCLUB_HOUSE'];
  if (!place) throw new Error('Run these tests by jest --selectProjects e2e, or give CONSOLE_URL.');
  const { portBase } = JSON.parse(place) as { portBase: number };
  return `http://127.0.0.1:${portBase}/console`;
}

/** The token of a role that the house offers. */
export async function tokenOf(part: Part): Promise<string> {
  const response = await fetch(`${consoleUrl()}/config.json`);
  const { roles } = (await response.json()) as { roles: { part: string; token: string }[] };
  const token = roles.find((role) => role.part === part)?.token;
  if (token === undefined) throw new Error(`The house at ${consoleUrl()} offers no ${part}.`);
  return token;
}

/** Asks the graph past the console, for what a test prepares or compares. */
export async function askGraph<Data>(part: Part, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(new URL('/graphql', consoleUrl()), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(part)}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Opens the console; call `inspect` at the end of the test. All is closed when the tests of the file end. */
export async function openConsole(options: OpenOptions = {}): Promise<OpenedConsole> {
  const { language = 'zh', width = 1280, path = '/' } = options;
  const context = await (
    await started()
  ).newContext({ viewport: { width, height: HEIGHT }, locale: 'zh-CN' });
  const session = options.as && { token: await tokenOf(options.as), who: options.as };
  await context.addInitScript(
    ([chosen, signedIn]) => {
      localStorage.setItem('autoclub-language', localStorage.getItem('autoclub-language') ?? String(chosen));
      if (signedIn && !sessionStorage.getItem('autoclub-session'))
        sessionStorage.setItem('autoclub-session', signedIn);
    },
    [language, session ? JSON.stringify(session) : ''],
  );
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  const seen = watch(page, options.expectedErrors ?? []);
  await page.goto(`${consoleUrl()}${path}`);
  return {
    page,
    context,
    answers: seen.answers,
    inspect: (name) => inspect(page, name, seen),
    close: () => context.close(),
  };
}

/** What the browser said and asked. */
interface Seen extends Looked {
  readonly errors: string[];
  readonly hosts: Set<string>;
  readonly answers: string[];
}

function watch(page: Page, expected: readonly RegExp[]): Seen {
  const seen: Seen = { errors: [], hosts: new Set(), answers: [] };
  const note = (text: string) => {
    if (!expected.some((each) => each.test(text))) seen.errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol)) seen.hosts.add(url.host);
  });
  page.on('response', (response) => {
    if (!/json|csv/.test(response.headers()['content-type'] ?? '')) return;
    response.text().then(
      (text) => seen.answers.push(text),
      () => undefined,
    );
  });
  return seen;
}

async function started(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here: install it, or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** The text of a file that a person was handed. */
export async function downloadedText(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFileSync(await download.path(), 'utf8');
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
