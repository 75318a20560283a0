import { expect, test } from 'vitest';
import { createPendingWork } from '../../../main/specs/pending-work.ts';

test('settles after all that is under way, and what that starts, however it ends', async () => {
  const pending = createPendingWork();
  const order: string[] = [];
  let finish: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const failing = pending.run(async () => {
    await first;
    void pending.run(async () => {
      await Promise.resolve();
      order.push('started last');
    });
    throw new Error('no room');
  });
  const settled = pending.settled().then(() => order.push('settled'));
  finish();
  await expect(failing).rejects.toThrow('no room');
  await settled;
  expect(order).toEqual(['started last', 'settled']);
});

test('settles at once when nothing is under way', async () => {
  const pending = createPendingWork();
  expect(await pending.run(async () => 'done')).toBe('done');
  await expect(pending.settled()).resolves.toBeUndefined();
});
