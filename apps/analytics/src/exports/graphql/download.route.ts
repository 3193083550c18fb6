import { defineRefusals } from '@autoclub/domain-kit';
import type { Host } from '@autoclub/service-host';
import { type HttpRoute, refusedRoute } from '@autoclub/subgraph-kit';
import { Readable } from 'node:stream';
import { askerOf } from '../../figures/graph';
import type { ExportBook } from '../application/ports';
import { MEDIA_TYPES } from '../domain/figures-export';
import { faultOf } from '../application/link';

const refusals = defineRefusals({
  LINK_INVALID: { zh: '下载链接无效。', en: 'The link is not valid.' },
  LINK_EXPIRED: {
    zh: '下载链接已过期，请重新获取。',
    en: 'The link has ended. Ask for the export again to get a new one.',
  },
  EXPORT_NOT_FOUND: { zh: '未找到该导出文件。', en: 'There is no such file.' },
});

const STATUS = { LINK_INVALID: 403, LINK_EXPIRED: 410 } as const;

/** `GET /figure-exports/<id>?expires=…&signature=…`: the file, to the account the link was given to. */
export function downloadRoute(book: ExportBook, { environment }: Pick<Host, 'environment'>): HttpRoute {
  return {
    method: 'GET',
    path: '/figure-exports/:id',
    requires: 'figures:read',
    async handle({ context, params, query }) {
      const [id, asker] = [params['id'] ?? '', askerOf(context)];
      const link = { id, expires: query['expires'], signature: query['signature'] };
      const fault = faultOf(link, asker, environment.HANDOVER_SECRET, context.now());
      if (fault) return refusedRoute(context, STATUS[fault], fault, refusals.texts[fault]);
      const [found] = await book.find(asker, [id]);
      const file = found && (await book.fileOf(asker, id));
      if (!found || !file)
        return refusedRoute(context, 404, 'EXPORT_NOT_FOUND', refusals.texts.EXPORT_NOT_FOUND);
      const name = `figures-${found.period.from}-${found.period.to}.${found.format.toLowerCase()}`;
      return {
        status: 200,
        type: MEDIA_TYPES[found.format],
        headers: { 'content-disposition': `attachment; filename="${name}"` },
        body: Readable.from([file]),
      };
    },
  };
}
