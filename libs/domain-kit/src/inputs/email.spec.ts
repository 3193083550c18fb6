import { keptEmail } from './email';

describe('an e-mail address (rulebook MEM-17, ACT-08)', () => {
  it.each([
    ['member@example.com', 'member@example.com'],
    [' Member@Example.COM ', 'member@example.com'],
    ['ｍｅｍｂｅｒ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'member@example.com'],
    ['li.wei+club@mail.example.com.cn', 'li.wei+club@mail.example.com.cn'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is kept as %s', (text, kept) => {
    expect(keptEmail(text)).toBe(kept);
  });

  it.each([
    '',
    'member',
    '@example.com',
    'member@',
    'member@example',
    'a b@example.com',
    'member@example.com, other@example.com',
    'Member <member@example.com>',
    'member@example.com\nBcc: all@example.com',
    `${'a'.repeat(65)}@example.com`,
    `member@${'a'.repeat(250)}.com`,
  ])('%j is none', (text) => {
    expect(keptEmail(text)).toBeUndefined();
  });
});
