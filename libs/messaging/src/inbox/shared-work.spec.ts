import { SharedWork } from './shared-work';

describe('SharedWork', () => {
  it('takes together what waits together, one work at a time', async () => {
    const batches: number[][] = [];
    let running = 0;
    const point = new SharedWork<number>(async (items) => {
      expect(++running).toBe(1);
      batches.push([...items]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
    });
    await Promise.all([point.submit(1), point.submit(2), point.submit(3)]);
    const fourth = point.submit(4);
    await new Promise((resolve) => setTimeout(resolve, 1));
    await Promise.all([fourth, point.submit(5), point.submit(6)]);
    expect(batches).toEqual([[1, 2, 3], [4], [5, 6]]);
  });

  it('passes a failure to those it took along, and goes on', async () => {
    const point = new SharedWork<string>((items) =>
      items.includes('bad') ? Promise.reject(new Error('no')) : Promise.resolve(),
    );
    const both = await Promise.allSettled([point.submit('bad'), point.submit('near')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(point.submit('good')).resolves.toBeUndefined();
  });
});
