import { readUtf8 } from './utf8';

describe('SVC-22: the bytes of a file', () => {
  it.each([
    ['text in UTF-8', Buffer.from('姓名,电话\n王小明,138')],
    ['text with a byte order mark', Buffer.from('\uFEFF姓名')],
    ['nothing', Buffer.alloc(0)],
  ])('are %s', (_, bytes) => {
    const read = readUtf8(bytes);
    expect('content' in read && read.content).toBe(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  });

  it.each([
    ['GB18030', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0])],
    ['UTF_16', Buffer.from('\uFEFFname', 'utf16le')],
    ['UNKNOWN', Buffer.from([0x61, 0xff, 0x80, 0xff])],
  ])('of another encoding are refused by its name: %s', (encoding, bytes) => {
    const read = readUtf8(bytes);
    expect(read).toMatchObject({ encoding, message: { zh: /UTF-8/, en: /UTF-8/ } });
  });
});
