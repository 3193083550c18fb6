import { createMetrics } from '@autoclub/service-kit';
import { eventually } from '@autoclub/testing';
import { OverloadGuard } from './overload-guard';
import { createOverloadMetrics } from './overload-metrics';

describe('the guard against overload', () => {
  const metrics = createOverloadMetrics(createMetrics('gateway'));
  const shed = async (reason: string) =>
    (await metrics.shed.get()).values.find(({ labels }) => labels.reason === reason)?.value ?? 0;
  let guard: OverloadGuard;
  afterEach(() => guard.stop());

  it('lets as many operations run as there is room for, and one more when one has ended', async () => {
    guard = new OverloadGuard({ operations: 2, delayMs: 60_000, few: 1 }, metrics);
    guard.enter();
    expect(guard.refusal()).toBeUndefined();
    guard.enter();
    expect(guard.refusal()).toBe('operations');
    guard.leave();
    expect(guard.refusal()).toBeUndefined();
    expect(await shed('operations')).toBe(1);
  });

  it('lets nothing begin while the process does not come to its work, and goes on at once when it does', async () => {
    guard = new OverloadGuard({ operations: 100, delayMs: 100, few: 2 }, metrics);
    guard.enter();
    guard.enter();
    await eventually(() => {
      block(400);
      return new Promise<void>((done) => setTimeout(done)).then(() =>
        expect(guard.refusal()).toBe('event-loop'),
      );
    });
    await eventually(() => expect(guard.refusal()).toBeUndefined());
    expect(await shed('event-loop')).toBeGreaterThan(0);
  });

  it('does not shed the few operations of a gateway whose machine is busy with other things', async () => {
    guard = new OverloadGuard({ operations: 100, delayMs: 1, few: 2 }, metrics);
    guard.enter();
    for (let n = 0; n < 5; n++) {
      block(100);
      await new Promise<void>((done) => setTimeout(done));
      expect(guard.refusal()).toBeUndefined();
    }
  });
});

/** Keeps the process from everything else, as a long computation does. */
function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
