export function findElectron(options?: {
  readonly fetch?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly log?: (text: string) => void;
}): Promise<{ readonly path: string } | { readonly reason: string }>;
export function findInstalledElectron(env?: Readonly<Record<string, string | undefined>>): string | null;
