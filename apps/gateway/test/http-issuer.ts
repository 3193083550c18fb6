import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, type JWTPayload } from 'jose';

/** A key pair of an issuer, with the name and the algorithm it is published under. */
export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

let made = 0;

/** A new key for an algorithm. */
export function keyFor(alg: 'EdDSA' | 'RS256' | 'ES256'): IssuerKey {
  const kid = `key-${(made += 1)}`;
  const pair =
    alg === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : alg === 'RS256'
        ? generateKeyPairSync('rsa', { modulusLength: 2_048 })
        : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg, ...pair };
}

/** An OpenID issuer on a port of its own: its configuration and its keys, which the test changes. */
export class HttpIssuer {
  readonly #server: Server;
  keys: IssuerKey[] = [keyFor('EdDSA')];
  isAway = false;
  fetches = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<HttpIssuer> {
    const server = createServer((request, response) => {
      if (issuer.isAway) return void response.writeHead(503).end();
      const body = issuer.#page(request.url ?? '');
      if (body === undefined) return void response.writeHead(404).end();
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    const issuer = new HttpIssuer(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A token of the issuer; what is undefined is left out. */
  sign(payload: JWTPayload, header: object = {}, key = this.keys[0] as IssuerKey): Promise<string> {
    return new SignJWT(payload)
      .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
      .sign(key.privateKey, { crit: { x: true, b64: true } });
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }

  #page(path: string): object | undefined {
    if (path === '/.well-known/openid-configuration')
      return { issuer: this.url, jwks_uri: `${this.url}/keys` };
    if (path !== '/keys') return undefined;
    this.fetches += 1;
    const published = this.keys.map(({ publicKey, kid, alg }) => ({
      ...publicKey.export({ format: 'jwk' }),
      ...{ kid, alg, use: 'sig' },
    }));
    return { keys: published };
  }
}
