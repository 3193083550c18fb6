import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';
import { type FileFaultCode, UnreadableFile } from '@autoclub/import-files';
import {
  callerOf,
  type GraphContext,
  type HttpRoute,
  jsonAnswer,
  refusedRoute,
  type RouteAnswer,
} from '@autoclub/subgraph-kit';
import type { Readable } from 'node:stream';
import { takeUpload, type TakenFile } from '../application/take-upload';
import type { ImportFile } from '../domain/import-run';

/** Keeps a file that has been looked through; returns whether it is new. */
export type KeepFile = (
  context: GraphContext,
  taken: TakenFile & { readonly name: string },
) => Promise<{ readonly file: ImportFile; readonly isNew: boolean }>;

/** Uploads that one copy of the service looks through at the same time; each may take a processor for seconds. */
const UPLOADS_AT_ONCE = 4;
const MAX_NAME = 200;
const UNNAMED = 'file';

const routeRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_INVALID'),
  UPLOADS_BUSY: {
    zh: '正在处理多个文件，请稍后重试。',
    en: 'Several files are being looked through. Try again shortly.',
  },
  UPLOAD_BROKEN_OFF: { zh: '上传中断，请重新上传。', en: 'The upload was broken off. Send it again.' },
});

/** `POST /files?name=orders.csv` with the bytes as the body: the file is looked through, kept, and has an id. */
export function uploadRoute(keep: KeepFile): HttpRoute {
  let running = 0;
  return {
    method: 'POST',
    path: '/files',
    requires: 'orders:write',
    async handle({ context, query, body }) {
      callerOf(context);
      if (running >= UPLOADS_AT_ONCE) {
        const busy = refusedRoute(context, 503, 'UPLOADS_BUSY', routeRefusals.texts.UPLOADS_BUSY);
        return { ...busy, headers: { 'retry-after': '5' } };
      }
      running += 1;
      try {
        return await taken(keep, context, nameOf(query['name']), body);
      } finally {
        running -= 1;
      }
    },
  };
}

async function taken(
  keep: KeepFile,
  context: GraphContext,
  name: string,
  body: Readable,
): Promise<RouteAnswer> {
  try {
    const { file, isNew } = await takeUpload(body, (upload) => keep(context, { ...upload, name }));
    const { id, format, encoding, delimiter, byteCount, sha256, rowCount, columns } = file;
    const shown = { id, name: file.name, format, encoding, delimiter, byteCount, sha256, rowCount, columns };
    return jsonAnswer(isNew ? 201 : 200, { file: shown });
  } catch (error) {
    if (error instanceof UnreadableFile)
      return refusedRoute(context, statusOf(error.code), error.code, error.texts);
    if (body.destroyed && !body.readableEnded)
      return refusedRoute(context, 400, 'UPLOAD_BROKEN_OFF', routeRefusals.texts.UPLOAD_BROKEN_OFF);
    throw error;
  }
}

function statusOf(code: FileFaultCode): number {
  if (code === 'FILE_TOO_LARGE' || code === 'UNPACKED_TOO_LARGE') return 413;
  return code === 'FILE_KIND_UNKNOWN' || code === 'ENCODING_UNKNOWN' ? 415 : 422;
}

/** A name is for people to recognise the file by: without the folders and signs that have no place in one. */
function nameOf(written = ''): string {
  const name = written
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, MAX_NAME);
  return name || UNNAMED;
}
