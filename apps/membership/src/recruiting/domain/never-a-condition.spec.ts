import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../..');

/** Not the room itself, nor the migrations, nor the erasure, which hands a person all that is kept of them. */
const MAY_KNOW = ['recruiting/', 'migrations/', 'erasure/'];

/** Every other file of the rooms. */
function otherFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !MAY_KNOW.some((room) => file.startsWith(room)))
    .filter((file) => file.includes('/'));
}

describe('MEM-16: a sticker agreement', () => {
  it('is never a condition of anything else: no other capability knows of it', () => {
    const files = otherFiles();
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /sticker/i.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });
});
