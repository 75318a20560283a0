/** `--color-window` of the renderer: what a window shows until its page has painted, so that nothing flashes. */
export const windowColors = { light: '#f4f4f5', dark: '#19191b' };
