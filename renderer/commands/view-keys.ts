/** Keys that are not commands of the palette: what they do depends on what the focus is on. */
export interface ViewKeys {
  readonly title: string;
  readonly keys: readonly { readonly shortcuts: readonly string[]; readonly does: string }[];
}

/** Listed in the sheet of shortcuts, beside the commands. */
export const viewKeys: readonly ViewKeys[] = [
  {
    title: 'In the graph',
    keys: [
      { shortcuts: ['ArrowLeft', 'ArrowRight'], does: 'To what the task waits for, to what waits for it' },
      { shortcuts: ['ArrowUp', 'ArrowDown'], does: 'To the task above or below' },
      { shortcuts: ['Shift+ArrowDown'], does: 'Choose the next task as well' },
      { shortcuts: ['[', ']'], does: 'Along the dependencies of the task' },
      { shortcuts: ['Delete'], does: 'Remove the selected dependency' },
      { shortcuts: ['Enter'], does: 'Show the task in the inspector' },
      { shortcuts: ['+', '-'], does: 'Zoom in or out' },
      { shortcuts: ['Escape'], does: 'Let go of what is dragged or selected' },
    ],
  },
  {
    title: 'In the list of tasks',
    keys: [
      { shortcuts: ['ArrowUp', 'ArrowDown'], does: 'To the row above or below' },
      { shortcuts: ['ArrowLeft', 'ArrowRight'], does: 'Fold or unfold' },
      { shortcuts: ['Tab', 'Shift+Tab'], does: 'After an arrow key: change the level of the task' },
      { shortcuts: ['Escape'], does: 'Give Tab back; end a drag' },
    ],
  },
  {
    title: 'Everywhere',
    keys: [{ shortcuts: ['Shift+F10', 'ContextMenu'], does: 'Menu of what has the focus' }],
  },
];
