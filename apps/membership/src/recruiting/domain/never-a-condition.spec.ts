import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../..');

/** Every file of the service but the capability itself, the list of capabilities and the migrations. */
function otherFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !file.startsWith('recruiting/') && !file.startsWith('migrations/'),
    )
    .filter((file) => file.includes('/'));
}

describe('MEM-16: a sticker agreement', () => {
  it('is never a condition of anything else: no other capability knows of it', () => {
    const files = otherFiles();
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /sticker/i.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });
});
