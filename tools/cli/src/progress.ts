import { Presets, SingleBar } from 'cli-progress';
import type { Surroundings } from './surroundings';

export interface Progress {
  show(done: number): void;
  end(): void;
}

/** Tenths of the way after which a log is told; a terminal has a bar. */
const TENTHS = 10;

/** How far a file is: a bar for people, some lines for logs. */
export function progressOn(err: Surroundings['err'], total: number): Progress {
  return err.isTTY ? barOn(err, total) : linesOn(err, total);
}

function barOn(stream: Surroundings['err'], total: number): Progress {
  const format = '{bar} {percentage}% | {value}/{total} rows | {duration_formatted}';
  const bar = new SingleBar({ stream, format, hideCursor: true, etaBuffer: 50 }, Presets.shades_classic);
  bar.start(total, 0);
  return { show: (done) => bar.update(done), end: () => bar.stop() };
}

function linesOn(err: Surroundings['err'], total: number): Progress {
  let told = 0;
  return {
    show: (done) => {
      const tenth = Math.floor((done * TENTHS) / Math.max(1, total));
      if (tenth <= told) return;
      told = tenth;
      err.write(`${done}/${total} rows\n`);
    },
    end: () => undefined,
  };
}
