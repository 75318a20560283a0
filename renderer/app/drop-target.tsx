import { type ReactNode, useEffect, useState } from 'react';
import { openWorkspace } from '../store/open-workspace.ts';
import { getPlanner } from '../store/planner-store.ts';
import { showNotice } from '../store/ui-store.ts';
import './drop-target.css';

/** Opens a folder or tasks file that is dropped anywhere on the window. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const over = useFileDrop(openDropped);
  return (
    <div className="drop-target" data-over={over}>
      {children}
    </div>
  );
}

function openDropped(file: File): void {
  const planner = getPlanner();
  const path = planner.pathOfDroppedFile(file);
  if (path !== null) void openWorkspace(path);
  else if (planner.face === 'browser') {
    showNotice('info', 'A browser does not tell where a dropped folder is. Choose “Open folder” and give its path.');
  }
}

/** Listen on the window, so that a file dropped anywhere never makes the page go to it. Answers: one is held over it. */
function useFileDrop(onDrop: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const isFileDrag = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    window.addEventListener(
      'dragover',
      (event) => {
        if (!isFileDrag(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!isFileDrag(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onDrop(file);
      },
      { signal },
    );
    return () => end.abort();
  }, [onDrop]);
  return over;
}
