import { useEffect, useRef, useState } from 'react';

/** True while a value changes, and a moment after; not for the first one. */
export function useChanging(value: unknown, lingerMs: number): boolean {
  const last = useRef(value);
  const [changing, setChanging] = useState(false);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    setChanging(true);
    const timer = setTimeout(() => setChanging(false), lingerMs);
    return () => clearTimeout(timer);
  }, [value, lingerMs]);
  return changing;
}
