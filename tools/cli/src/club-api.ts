import { createGraphClient, type GraphClient, GraphError } from '@autoclub/graph-client';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { request } from 'undici';
import { EXIT, Failure } from './exit';
import type { ImportOptions } from './import-options';

export interface UploadedFile {
  readonly id: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly rowCount: number;
}

export interface ImportRun {
  readonly id: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly isDryRun: boolean;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
  readonly faultsPath: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly faults: readonly {
    readonly rowNumber: number;
    readonly column: string;
    readonly code: string;
    readonly message: string;
  }[];
}

const RUN = `id state isDryRun rowCount doneCount acceptedCount unchangedCount refusedCount faultsPath
  failure { code message } faults(first: 10) { rowNumber column code message }`;

const START = `mutation ImportStart($input: ImportRunStartInput!) {
  importRunStart(input: $input) { importRun { ${RUN} } userErrors { code message } }
}`;

const READ = `query ImportRun($id: ID!) { importRun(id: $id) { ${RUN} } }`;

/** A file is looked through to its end before it is answered for. */
const UPLOAD_MS = 180_000;

/** What the command asks of the platform: files by their address, all else by the graph. */
export class ClubApi {
  private readonly graph: GraphClient;

  constructor(private readonly options: Pick<ImportOptions, 'url' | 'token' | 'language'>) {
    const { url, token, language } = options;
    this.graph = createGraphClient({ url: new URL('/graphql', url).href, token, language });
  }

  async upload(file: string): Promise<UploadedFile> {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new Failure(EXIT.usage, `There is no file ${file}.`);
    const address = new URL('/files', this.options.url);
    address.searchParams.set('name', basename(file));
    const answer = await this.send(address, {
      method: 'POST',
      body: createReadStream(file),
      headers: { 'content-length': String(found.size), 'content-type': 'application/octet-stream' },
    });
    return (JSON.parse(answer) as { file: UploadedFile }).file;
  }

  async start(
    fileId: string,
    { kind, system, dryRun }: Pick<ImportOptions, 'kind' | 'system' | 'dryRun'>,
  ): Promise<ImportRun> {
    const input = {
      idempotencyKey: randomUUID(),
      fileId,
      kind: kind.toUpperCase().replaceAll('-', '_'),
      system,
      isDryRun: dryRun,
    };
    const { importRunStart } = await this.asked<{
      importRunStart: { importRun: ImportRun | null; userErrors: { code: string; message: string }[] };
    }>(START, { input });
    const { importRun, userErrors } = importRunStart;
    if (importRun) return importRun;
    throw new Failure(
      EXIT.fileRefused,
      userErrors.map(({ code, message }) => `${code}: ${message}`).join('\n'),
    );
  }

  async run(id: string): Promise<ImportRun> {
    const { importRun } = await this.asked<{ importRun: ImportRun | null }>(READ, { id });
    if (!importRun) throw new Failure(EXIT.fileRefused, `The import ${id} is not there any more.`);
    return importRun;
  }

  faultFile({ faultsPath }: ImportRun): Promise<string> {
    return this.send(new URL(faultsPath, this.options.url), { method: 'GET' });
  }

  private async send(
    address: URL,
    { headers, ...options }: { method: 'GET' | 'POST'; body?: NodeJS.ReadableStream; headers?: object },
  ): Promise<string> {
    const { token, language } = this.options;
    const { statusCode, body } = await request(address, {
      ...options,
      headers: { ...headers, authorization: `Bearer ${token}`, 'accept-language': language },
      headersTimeout: UPLOAD_MS,
      bodyTimeout: UPLOAD_MS,
    } as Parameters<typeof request>[1]).catch((error: Error) => {
      throw new Failure(EXIT.away, `${this.options.url} does not answer: ${error.message}`);
    });
    const text = await body.text();
    if (statusCode < 300) return text;
    throw failureOf(statusCode, text);
  }

  private asked<Data>(document: string, variables: Record<string, unknown>): Promise<Data> {
    return this.graph.request<Data, Record<string, unknown>>(document, variables).catch((error: unknown) => {
      if (!(error instanceof GraphError)) throw new Failure(EXIT.away, String((error as Error).message));
      const exit = isDenied(error.code) ? EXIT.notAllowed : EXIT.away;
      throw new Failure(exit, `${error.code ?? 'ERROR'}: ${error.message}`);
    });
  }
}

function failureOf(status: number, text: string): Failure {
  const { code, message } = reasonOf(text);
  if (isDenied(code)) return new Failure(EXIT.notAllowed, `${code}: ${message}`);
  return new Failure(status >= 500 ? EXIT.away : EXIT.fileRefused, `${code}: ${message}`);
}

function reasonOf(text: string): { readonly code: string; readonly message: string } {
  try {
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
    const [{ message, extensions }] = errors as [(typeof errors)[number]];
    return { code: extensions.code, message };
  } catch {
    return { code: 'ERROR', message: 'The answer is not one of the platform.' };
  }
}

function isDenied(code: string | undefined): boolean {
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';
}
