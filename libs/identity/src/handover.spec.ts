import fc from 'fast-check';
import {
  deriveHandoverKey,
  PRINCIPAL_HEADER,
  SIGNATURE_HEADER,
  signHandover,
  verifyHandover,
} from './handover';
import type { Principal } from './principal';

const now = new Date('2026-11-22T08:00:00Z');
const principal: Principal = {
  subject: 'stf_1',
  kind: 'DEALER_STAFF',
  roles: ['CASHIER'],
  dealerId: 'dlr_1',
  regionId: null,
  staffMemberId: 'stm_1',
};
const audience = 'membership';
const secret = deriveHandoverKey('root', audience);
const body = '{"query":"{ viewer { subject } }"}';
const headers = signHandover({ secret, audience, principal, body, now });
const good = { secret, audience, headers, body, now };
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('the hand-over (rulebook PLT-02)', () => {
  it('PLT-02: hands the principal on', () => {
    expect(verifyHandover(good)).toEqual(principal);
    expect(verifyHandover({ ...good, body: Buffer.from(body) })).toEqual(principal);
    expect(verifyHandover({ ...good, now: later(30) })).toEqual(principal);
  });

  it.each<[string, Partial<typeof good>]>([
    ['at another subgraph', { audience: 'analytics', secret: deriveHandoverKey('root', 'analytics') }],
    ["with a neighbour's key", { secret: deriveHandoverKey('root', 'analytics') }],
    ['with another body', { body: body.replace('viewer', 'dealer') }],
    ['too late', { now: later(31) }],
    ['too early', { now: later(-31) }],
    ['without headers', { headers: {} }],
    ['without a signature', { headers: { [PRINCIPAL_HEADER]: headers[PRINCIPAL_HEADER] as string } }],
    ['with a signature of another form', { headers: { ...headers, [SIGNATURE_HEADER]: 'v2,1,ab' } }],
  ])('PLT-02: is refused %s', (_where, change) => {
    expect(verifyHandover({ ...good, ...change })).toBeUndefined();
  });

  it('PLT-02: refuses a principal that was swapped for a stronger one', () => {
    const stronger = signHandover({
      secret: 'x',
      audience,
      principal: { ...principal, roles: ['STORE_MANAGER'] },
      body,
      now,
    });
    const forged = { ...headers, [PRINCIPAL_HEADER]: stronger[PRINCIPAL_HEADER] as string };
    expect(verifyHandover({ ...good, headers: forged })).toBeUndefined();
  });

  it('PLT-02: any change of one character is refused', () => {
    const text = `${headers[PRINCIPAL_HEADER]} ${headers[SIGNATURE_HEADER]}`;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'09azAZ,._-'), (at, character) => {
        fc.pre(text[at] !== character && text[at] !== ' ');
        const [changedPrincipal, changedSignature] =
          `${text.slice(0, at)}${character}${text.slice(at + 1)}`.split(' ');
        const forged = { [PRINCIPAL_HEADER]: changedPrincipal, [SIGNATURE_HEADER]: changedSignature };
        expect(verifyHandover({ ...good, headers: forged })).toBeUndefined();
      }),
    );
  });
});
