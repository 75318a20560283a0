/** Whether an element is one that is typed in: undo and redo of what is typed belong to it. */
export function isTextField(element: EventTarget | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'color'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
