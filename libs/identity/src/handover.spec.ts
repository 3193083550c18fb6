import fc from 'fast-check';
import {
  deriveHandoverKey,
  PRINCIPAL_HEADER,
  readHandover,
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
    ['with a signature of another form', { headers: { ...headers, [SIGNATURE_HEADER]: 'v1,1,ab' } }],
  ])('PLT-02: is refused %s', (_where, change) => {
    expect(verifyHandover({ ...good, ...change })).toBeUndefined();
  });

  it('PLT-02: takes two keys while they are changed, and a third never', () => {
    const [before, after] = ['root', 'another root'].map((root) => deriveHandoverKey(root, audience));
    expect(verifyHandover({ ...good, secret: after as string })).toBeUndefined();
    expect(verifyHandover({ ...good, secret: after as string, otherSecret: before })).toEqual(principal);
    const renewed = signHandover({ secret: after as string, audience, principal, body, now });
    expect(verifyHandover({ ...good, headers: renewed, otherSecret: after })).toEqual(principal);
    const third = signHandover({ ...{ secret: 'x', audience, principal, body, now } });
    expect(verifyHandover({ ...good, headers: third, otherSecret: after })).toBeUndefined();
  });

  it('PLT-02: is judged by its headers alone, which say the body that is to come', () => {
    const { body: _later, ...request } = good;
    const handover = readHandover(request);
    expect([handover?.signed(body), handover?.signed(`${body} `)]).toEqual([true, false]);
    expect(readHandover({ ...request, audience: 'analytics' })).toBeUndefined();
  });

  it('PLT-02: is another one for each request, also for the same', () => {
    const nonces = [1, 2, 3].map(() => {
      const signed = signHandover({ secret, audience, principal, body, now });
      return readHandover({ ...good, headers: signed })?.nonce;
    });
    expect(new Set(nonces).size).toBe(3);
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
