import type { Bilingual } from '@autoclub/domain-kit';
import type { FastifyRequest } from 'fastify';

export const FROM_ADDRESS_LINE: Bilingual = {
  en:
    'A query in an address needs one header that a link or a form cannot send: "content-type: application/json" or ' +
    '"apollo-require-preflight: 1". Or send it as the body of a POST.',
  zh:
    '通过地址发送查询时，须带上链接和表单无法发送的请求头：“content-type: application/json”或' +
    '“apollo-require-preflight: 1”；也可以放在请求正文中发送。',
};

/**
 * Whether any page could have made a browser send this: a link, a picture, or somebody's address line. ApolloServer
 * refuses such requests as well; this says what to send instead.
 */
export function couldBeForged({ method, headers, url }: FastifyRequest): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || !/[?&](query|extensions)=/.test(url)) return false;
  return (
    !headers['content-type'] && !headers['apollo-require-preflight'] && !headers['x-apollo-operation-name']
  );
}
