import { createHash } from 'node:crypto';

/** Name in the data folder for what is kept about one feature: ids are folder names of any script and length. */
export function nameFeatureFile(folder: string, feature: string): string {
  return `${folder}/${createHash('sha256').update(feature).digest('hex').slice(0, 24)}.json`;
}
