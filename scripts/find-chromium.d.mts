export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | null;
export function findHeadlessChromium(env?: Readonly<Record<string, string | undefined>>): string | null;
export function listChromiumArgs(): string[];
