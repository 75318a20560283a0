import { randomBytes } from 'node:crypto';

/** Six letters and digits: short enough for a table, and unlike any other of the same log. */
export function createEntryId(): string {
  return BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(6, '0')
    .slice(-6);
}
