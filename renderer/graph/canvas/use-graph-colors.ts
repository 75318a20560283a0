import { type RefObject, useEffect, useState } from 'react';
import { useColorScheme } from '../../store/use-color-scheme.ts';
import { type GraphColors, readGraphColors } from './graph-colors.ts';

/** The page's colours for a canvas, read again when the scheme changes; null before the element is on screen. */
export function useGraphColors(element: RefObject<HTMLElement | null>): GraphColors | null {
  const scheme = useColorScheme();
  const [colors, setColors] = useState<GraphColors | null>(null);
  useEffect(() => {
    if (element.current !== null) setColors(readGraphColors(element.current, scheme));
  }, [element, scheme]);
  return colors;
}
