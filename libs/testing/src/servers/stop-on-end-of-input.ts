/**
 * Waits until standard input closes, which it does when the parent ends in whatever way, or until a signal says stop;
 * then runs the work once.
 */
export async function stopOnEndOfInput(work: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    process.stdin.resume();
  });
  await work();
  process.stdin.destroy();
}
