/** Outlines on a grid of 16, drawn with the colour of the text beside them. */
const paths = {
  sidebar: 'M2.5 3.5h11v9h-11zM6 3.5v9',
  inspector: 'M2.5 3.5h11v9h-11zM10 3.5v9',
  panel: 'M2.5 3.5h11v9h-11zM2.5 9.5h11',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 10l3.5 3.5',
  folder: 'M2 4.5h4l1.5 1.5H14v6.5H2z',
  undo: 'M6 4 3 7l3 3M3.5 7H9a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 4 3 3-3 3M12.5 7H7a3.5 3.5 0 0 0 0 7h2',
  history: 'M3 3v3h3M3.2 6A5.2 5.2 0 1 1 2.8 8.5M8 5.5v3l2 1.2',
  chevron: 'm6 4 4 4-4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3.5 8.5 3 3 6-7',
  dash: 'M4 8h8',
  error: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.5M8 10.7v.3',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11v.3',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 7.5V11M8 5v.3',
  graph: 'M2.5 6h4v4h-4zM9.5 2.5h4v4h-4zM9.5 9.5h4v4h-4zM6.5 8H8V4.5h1.5M8 8v3.5h1.5',
  timeline: 'M2.5 4h6M5 8h7M8 12h5.5',
  time: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2.2 1.5',
  tasks: 'm2.5 4.5 1 1 2-2M2.5 10.5l1 1 2-2M8 4.5h5.5M8 10.5h5.5',
  document: 'M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 9.5h4',
  parallel: 'M3 8h3l4-4h3M6 8l4 4h3',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.7a2.5 2.5 0 0 1 5 0v1.8',
  arrow: 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  play: 'M5 3.2v9.6l7.5-4.8z',
  stop: 'M3.5 3.5h9v9h-9zM5 5h6v6H5zM6.5 6.5h3v3h-3z',
  split: 'M8 3v10M5 5.5 2.5 8 5 10.5M11 5.5 13.5 8 11 10.5',
  pencil: 'm3 13 .6-2.8L10.7 3 13 5.3l-7.2 7.1zM9.3 4.5l2.3 2.3',
} as const;

export type IconName = keyof typeof paths;

/** Decoration: what it means is said by the text or label beside it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
