import { freshClusterId } from './java-broker';

describe('the identifier of a cluster', () => {
  it.each([0x00, 0x7f, 0x80, 0xf8, 0xfb, 0xff])(
    'is 22 characters and no option, also when chance begins with %i',
    (byte) => {
      const id = freshClusterId((length) => Buffer.alloc(length, byte));
      expect(id).toMatch(/^[A-Za-z0-9][\w-]{21}$/);
      expect(Buffer.alloc(16, 0xfb).toString('base64url')).toMatch(/^-/);
    },
  );
});
