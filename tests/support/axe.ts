import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe holds serious or worse, by rule and place. Its script comes by the debugging protocol, past the page's policy. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readAxe());
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeReport> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
  });
}

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

async function readAxe(): Promise<string> {
  return await readFile(axePath, 'utf8');
}
