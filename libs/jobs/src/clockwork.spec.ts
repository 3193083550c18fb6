import { createLogger } from '@autoclub/service-kit';
import { startClockwork } from './clockwork';

describe('the clockwork', () => {
  const lines: string[] = [];
  const logger = createLogger({ service: 'jobs' }, { write: (line) => void lines.push(line) });

  it('runs a task again at once while there is more, and ends the running portion at a stop', async () => {
    const runs: number[] = [];
    let third: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (third = resolve));
    const run = async (): Promise<boolean> => {
      runs.push(runs.length);
      if (runs.length === 3) third();
      return runs.length < 3;
    };
    const clockwork = startClockwork([{ name: 'send', everyMs: 60_000, run }], logger);
    await reached;
    await clockwork.stop();
    expect(runs).toEqual([0, 1, 2]);
  });

  it('logs a failure by the name of the task and goes on', async () => {
    let again: () => void = () => undefined;
    const recovered = new Promise<void>((resolve) => (again = resolve));
    let runs = 0;
    const run = async (): Promise<boolean> => {
      if (++runs === 1) throw new Error('the database is away');
      again();
      return false;
    };
    const clockwork = startClockwork([{ name: 'send', everyMs: 1, run }], logger);
    await recovered;
    await clockwork.stop();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ task: 'send', failures: 1 }]);
  });
});
