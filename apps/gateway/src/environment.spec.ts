import { readGatewayEnvironment, tokensOf } from './environment';

const GIVEN = {
  ...{ TOKEN_ISSUER: 'https://id.example', TOKEN_AUDIENCE: 'autoclub', HANDOVER_SECRET: 'x'.repeat(16) },
  ...Object.fromEntries(
    ['MEMBERSHIP', 'LOYALTY_POINTS', 'SERVICE_LEDGER', 'ACTIVITIES', 'ANALYTICS'].map((name) => [
      `${name}_URL`,
      'http://127.0.0.1:1',
    ]),
  ),
};
const read = (more: Record<string, string>) => tokensOf(readGatewayEnvironment({ ...GIVEN, ...more }));

describe('PLT-01: whose tokens are taken', () => {
  it('is an issuer by its name alone, with one algorithm and half a minute of skew', () => {
    expect(read({})).toEqual({
      ...{ issuer: 'https://id.example', audience: 'autoclub', algorithms: ['EdDSA'] },
      ...{ clockSkewSeconds: 30, claimPrefix: '' },
    });
    expect(read({ JWKS_URL: 'https://id.example/keys' })).toMatchObject({
      jwksUrl: 'https://id.example/keys',
    });
  });

  it.each([
    ['RS256', ['RS256']],
    ['RS256, EdDSA', ['EdDSA', 'RS256']],
    ['none', undefined],
    ['HS256', undefined],
    ['RS256 none', undefined],
    ['rs256', undefined],
    ['', ['EdDSA']],
  ])('may be signed by "%s": %j', (TOKEN_ALGORITHMS, expected) => {
    if (expected) expect(read({ TOKEN_ALGORITHMS }).algorithms).toEqual(expected);
    else expect(() => read({ TOKEN_ALGORITHMS })).toThrow('is not made of');
  });

  it.each([
    ['0', true],
    ['60', true],
    ['61', false],
    ['-1', false],
    ['soon', false],
  ])('may have a clock %s seconds away: %s', (TOKEN_CLOCK_SKEW_SECONDS, isAllowed) => {
    if (isAllowed)
      expect(read({ TOKEN_CLOCK_SKEW_SECONDS }).clockSkewSeconds).toBe(Number(TOKEN_CLOCK_SKEW_SECONDS));
    else expect(() => read({ TOKEN_CLOCK_SKEW_SECONDS })).toThrow('TOKEN_CLOCK_SKEW_SECONDS');
  });
});
