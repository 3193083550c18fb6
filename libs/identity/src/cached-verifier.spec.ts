import { cachedVerifier } from './cached-verifier';
import { Denied } from './denied';
import { createDevelopmentIssuer } from './development-issuer';
import type { Principal } from './principal';
import { createTokenVerifier } from './tokens';

const options = { issuer: 'https://issuer.example', audience: 'autoclub' };
const development = createDevelopmentIssuer(options);
const principal: Principal = { subject: 's', kind: 'OEM_ANALYST', roles: [], dealerId: null, regionId: null };

function counted() {
  const verify = createTokenVerifier({ ...options, jwks: development.jwks });
  let now = new Date();
  const seen = { checks: 0, later: (ms: number) => void (now = new Date(now.getTime() + ms)) };
  const check = (token: string) => {
    seen.checks += 1;
    return verify(token);
  };
  return { seen, verifier: cachedVerifier(check, () => now) };
}

describe('remembering good tokens', () => {
  it('checks a signature once a minute', async () => {
    const { seen, verifier } = counted();
    const token = await development.token(principal);
    expect(await verifier(token)).toEqual(principal);
    expect(await verifier(token)).toEqual(principal);
    expect(seen.checks).toBe(1);
    seen.later(60_001);
    await verifier(token);
    expect(seen.checks).toBe(2);
  });

  it('PLT-01: never remembers a token beyond its end', async () => {
    const { seen, verifier } = counted();
    const token = await development.token(principal, 10);
    await verifier(token);
    seen.later(10_001);
    await verifier(token);
    expect(seen.checks).toBe(2);
  });

  it('PLT-01: never remembers a bad token', async () => {
    const { seen, verifier } = counted();
    await expect(verifier('bad')).rejects.toBeInstanceOf(Denied);
    await expect(verifier('bad')).rejects.toBeInstanceOf(Denied);
    expect(seen.checks).toBe(2);
  });
});
