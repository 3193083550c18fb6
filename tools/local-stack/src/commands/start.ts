import { runMainJob } from '../main-job/run-main-job';
import { resetDataFolder } from '../data-folder';
import type { Stack } from '../stack';
import { beginStack } from '../start-stack';
import { listrProgress, type Progress } from './progress';
import { onStopSignal } from './stop-signals';
import { welcome } from './welcome';

/** The options of `npm start`. */
export interface StartOptions {
  reset: boolean;
  portBase: number;
  demo: boolean;
  data: string;
  watch: boolean;
}

/** The main job once through the public graph; a house in which it fails is not worth opening. */
async function checkMainJob(stack: Stack, progress: Progress): Promise<void> {
  await progress.runStep({ title: 'Smoke check: one settled order through the whole house' }, async () => {
    const { ok, failed } = await runMainJob(stack);
    if (!ok) throw new Error(`The main job failed: ${failed.join(', ')}. See the logs of the services.`);
  });
}

/** Runs the house until somebody ends it. The code is 0 after an orderly end of a house that stood. */
export async function start({ reset, portBase, demo, data, watch }: StartOptions): Promise<number> {
  if (reset) resetDataFolder(data);
  const progress = listrProgress();
  return new Promise<number>((end, fail) => {
    let stands = false;
    const say = (line: string) => void process.stderr.write(`${line}\n`);
    const onDeath = (sentence: string) => {
      say(sentence);
      end(1);
    };
    const listeners = { onDeath, onRevival: say };
    void beginStack({ portBase, dataDir: data, demo, watch, ...listeners, ...progress }).then(
      async (starting) => {
        let stopping = false;
        onStopSignal((reason) => {
          stopping = true;
          say(`\n${reason}: draining …`);
          void starting.stop().then(() => end(stands ? 0 : 130));
        });
        try {
          const stack = await starting.ready;
          await checkMainJob(stack, progress);
          process.stdout.write(await welcome(stack));
          stands = true;
        } catch (error) {
          if (stopping) return;
          await starting.stop();
          fail(error);
        }
      },
      fail,
    );
  });
}
