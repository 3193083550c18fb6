import type { RouteAnswer } from '@autoclub/subgraph-kit';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { principals } from '@autoclub/testing';
import type { Principal } from '@autoclub/identity';
import { Readable } from 'node:stream';
import { dms } from '../../src/dms';
import { freshKey } from './documents';
import { hostAt, type LedgerUnderTest, NOW, TRACE } from './ledger-under-test';

export interface UploadAnswer {
  readonly status: number;
  readonly file?: { readonly id: string; readonly rowCount: number; readonly columns: readonly string[] };
  readonly code?: string;
}

export interface RunAnswer {
  readonly id: string;
  readonly state: string;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly faults: readonly {
    readonly rowNumber: number;
    readonly externalNumber: string | null;
    readonly column: string;
    readonly code: string;
    readonly message: string;
  }[];
}

const RUN = `{ id state isDryRun rowCount doneCount progressRate acceptedCount unchangedCount refusedCount
  failure { code message } faults(first: 50) { rowNumber externalNumber column code message } file { id name }
  faultsPath }`;

const START = `mutation ($input: ImportRunStartInput!) {
  importRunStart(input: $input) { importRun ${RUN} userErrors { code field message } }
}`;

/** The files of dealers, as they come by the routes and are gone through by the tasks of the service. */
export class FilesUnderTest {
  constructor(
    private readonly ledger: LedgerUnderTest,
    private readonly now: string = NOW,
  ) {}

  /** Sends a file as the system of the dealer `dlr_<at>`. */
  async upload(
    at: string,
    content: string | Uint8Array | Readable,
    name = 'file.csv',
  ): Promise<UploadAnswer> {
    const body = content instanceof Readable ? content : piecesOf(content);
    const answer = await this.call('POST', {}, { name }, body, principals.dmsOf(`dlr_${at}`));
    const { file, errors } = JSON.parse(String(answer.body)) as {
      file?: UploadAnswer['file'];
      errors?: { extensions: { code: string } }[];
    };
    return {
      status: answer.status,
      ...(file && { file }),
      ...(errors?.[0] && { code: errors[0].extensions.code }),
    };
  }

  /** The file with the reasons of a run, as text. */
  async faults(at: string, id: string): Promise<{ status: number; text: string }> {
    const answer = await this.call('GET', { id }, {}, Readable.from([]), principals.dmsOf(`dlr_${at}`));
    const { status, body } = answer;
    if (typeof body === 'string') return { status, text: body };
    let text = '';
    for await (const piece of body as AsyncIterable<string>) text += piece;
    return { status, text };
  }

  /** Starts a run; returns it, or the codes of its refusal. */
  async start(
    at: string,
    fileId: string,
    more: Record<string, unknown> = {},
  ): Promise<{ run: RunAnswer | null; userErrors: { code: string; message: string }[] }> {
    const input = { idempotencyKey: freshKey(), fileId, kind: 'REPAIR_ORDERS', ...more };
    const { importRun, userErrors } = await this.ledger.mutate<{
      importRun: RunAnswer | null;
      userErrors: { code: string; message: string }[];
    }>(at, START, input, this.now);
    return { run: importRun, userErrors };
  }

  /** Uploads, starts, goes through and returns what became of a file. */
  async enter(
    at: string,
    content: string | Uint8Array,
    more: Record<string, unknown> = {},
  ): Promise<RunAnswer> {
    const { file, code } = await this.upload(at, content);
    if (!file) throw new Error(`The file was refused: ${code}`);
    const { run, userErrors } = await this.start(at, file.id, more);
    if (!run) throw new Error(JSON.stringify(userErrors));
    await this.goThrough();
    return this.run(at, run.id);
  }

  /** Lets the service go through every file that waits. */
  async goThrough(): Promise<void> {
    const [task] = dms.clockwork?.(hostAt(this.ledger.db, this.now)) ?? [];
    while (await task?.run(new AbortController().signal));
  }

  async run(at: string, id: string): Promise<RunAnswer> {
    const { data } = await this.ledger.ask(
      `query ($id: ID!) { importRun(id: $id) ${RUN} }`,
      { id },
      principals.dmsOf(`dlr_${at}`),
    );
    return data['importRun'] as RunAnswer;
  }

  private call(
    method: 'GET' | 'POST',
    params: Record<string, string>,
    query: Record<string, string>,
    body: Readable,
    principal: Principal,
  ): Promise<RouteAnswer> {
    const host = hostAt(this.ledger.db, this.now);
    const route = dms.routes?.(host).find((each) => each.method === method);
    if (!route) throw new Error('There is no such route.');
    const context = createGraphContext({
      principal,
      requestId: 'req-file',
      traceId: TRACE,
      traceparent: `00-${TRACE}-${'b'.repeat(16)}-01`,
      language: 'en',
      now: new Date(this.now),
    });
    return route.handle({ context, params, query, body });
  }
}

function piecesOf(content: string | Uint8Array): Readable {
  const bytes = Buffer.from(content);
  const count = Math.ceil(bytes.length / 65_536);
  return Readable.from(Array.from({ length: count }, (_, i) => bytes.subarray(i * 65_536, (i + 1) * 65_536)));
}
