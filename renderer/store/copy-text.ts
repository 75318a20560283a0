import { showNotice } from './ui-store.ts';

/** Put a text on the clipboard, and say so; a clipboard that cannot be reached is told too. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showNotice('info', 'Copied');
  } catch {
    showNotice('error', 'The clipboard cannot be reached');
  }
}
