import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The files of a folder that name the development issuer, specs and test builders apart. */
function naming(...folders: string[]): string[] {
  const { stdout } = spawnSync(
    'git',
    ['grep', '-l', '--untracked', 'createDevelopmentIssuer', '--', ...folders],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return stdout.split('\n').filter((path) => path !== '' && !/\.spec\.ts$|\/test\//.test(path));
}

describe('PLT-01: the development issuer, which signs whatever it is asked to', () => {
  it('is in no app that is delivered', () => {
    expect(naming('apps')).toEqual([]);
    expect(naming('docker')).toEqual([]);
  });

  it('is where somebody asks for it: the local stack and the bench', () => {
    expect(naming('tools').map((path) => path.split('/')[1])).toEqual(['bench', 'local-stack']);
  });
});
