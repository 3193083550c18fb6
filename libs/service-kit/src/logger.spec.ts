import { createLogger, REDACTED } from './logger';

function record(fields: object): Record<string, unknown> {
  let line = '';
  createLogger({ service: 'test' }, { write: (text) => void (line = text) }).info(fields, 'said');
  return JSON.parse(line) as Record<string, unknown>;
}

describe('the logger', () => {
  it('says who, when and how grave', () => {
    expect(record({})).toMatchObject({
      service: 'test',
      level: 'info',
      msg: 'said',
      time: expect.stringMatching(/Z$/),
    });
  });

  it.each(['name', 'phone', 'plate', 'vin', 'token', 'authorization', 'variables'])(
    'PLT-03: redacts %s down to three levels',
    (field) => {
      const secret = '13812345678';
      const line = JSON.stringify(
        record({ [field]: secret, a: { [field]: secret, b: { [field]: secret } } }),
      );
      expect(line).not.toContain(secret);
      expect(line).toContain(REDACTED);
    },
  );

  it("PLT-03: keeps a driver's detail out, which may hold a row", () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (phone)=(13812345678)',
    });
    const logged = record({ err: error });
    expect(logged['err']).toMatchObject({ code: '23505', message: 'duplicate key' });
    expect(JSON.stringify(logged)).not.toContain('13812345678');
  });
});
