import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { EMPTY_TOKEN, startTabs } from './first-queries';
import { ROLE_PICKER } from './role-picker';

/** The explorer's page as it is sent, in each packing that browsers know. */
export interface PackedPage {
  readonly br: Buffer;
  readonly gzip: Buffer;
  /** Changes with the content of the page. */
  readonly version: string;
}

/**
 * Written for the other process. It prints the page twice, packed by brotli and by gzip; the length of the first comes
 * before it. Brotli's middle quality packs as well as gzip's best, in half the time.
 */
const RENDER = `
  const { renderGraphiQL } = require('@graphql-yoga/render-graphiql');
  const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
  const { options, script } = JSON.parse(process.argv[1]);
  const page = renderGraphiQL(options).replace('<script>', () => '<script>' + script + '</script><script>');
  const br = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(br.length);
  process.stdout.write(Buffer.concat([length, br, gzipSync(page)]));
`;

const MAX_OUTPUT_BYTES = 32 * 1_024 * 1_024;

/**
 * Makes the page, nine megabytes of text, in another process: the second of work and the hundred megabytes of memory
 * are not the gateway's.
 */
export async function renderPage(): Promise<PackedPage> {
  const options = {
    title: 'AutoClub',
    endpoint: '/graphql',
    defaultTabs: startTabs(),
    headers: EMPTY_TOKEN,
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: true,
  };
  const given = JSON.stringify({ options, script: ROLE_PICKER });
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', RENDER, given], {
    cwd: __dirname,
    encoding: 'buffer',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  const end = 4 + stdout.readUInt32BE(0);
  const [br, gzip] = [stdout.subarray(4, end), stdout.subarray(end)];
  return { br, gzip, version: createHash('sha256').update(gzip).digest('base64url').slice(0, 16) };
}
