import { createServer } from 'node:http';

import type { DevelopmentIssuer } from '@autoclub/identity';
import { requireFreePort } from '@autoclub/processes';

/** The keys of the development issuer, served as any OIDC provider serves them. Tokens are not to be had here. */
export interface TokenIssuer {
  jwksUrl: string;
  stop(): Promise<void>;
}

const PATH = '/.well-known/jwks.json';

/** Serves the public keys on the loopback address. */
export async function serveKeys(issuer: DevelopmentIssuer, port: number): Promise<TokenIssuer> {
  await requireFreePort(port, 'the token issuer');
  const body = JSON.stringify(issuer.jwks);
  const server = createServer((request, response) => {
    const found = request.method === 'GET' && request.url === PATH;
    response.writeHead(found ? 200 : 404, {
      'content-type': 'application/json',
      'cache-control': 'max-age=300',
    });
    response.end(found ? body : '{}');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    jwksUrl: `http://127.0.0.1:${port}${PATH}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
