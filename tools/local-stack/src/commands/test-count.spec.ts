import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { countTests } from './test-count';

const leave = (folder: string, name: string, passed: number, failed: number) =>
  writeFileSync(join(folder, name), JSON.stringify({ passed, failed }));

describe('the numbers of a test run', () => {
  it('adds up every run that reported', async () => {
    const count = await countTests(async (folder) => {
      leave(folder, 'a.json', 3, 0);
      leave(folder, 'b.json', 4, 2);
      return 1;
    });
    expect(count).toEqual({ passed: 7, failed: 2 });
  });

  it.each([
    ['a check that failed beside passing tests', 5, 1, { passed: 5, failed: 1 }],
    ['a command that never began', 0, 127, { passed: 0, failed: 1 }],
    ['a clean run', 5, 0, { passed: 5, failed: 0 }],
  ])('counts %s', async (_what, passed, code, expected) => {
    const count = await countTests(async (folder) => {
      if (passed > 0) leave(folder, 'a.json', passed, 0);
      return code;
    });
    expect(count).toEqual(expected);
  });
});
