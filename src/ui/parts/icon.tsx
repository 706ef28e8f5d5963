const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  download: 'M8 2.5v7.5M5 7.5l3 3 3-3M3 13.5h10',
  pen: 'M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2zM9.4 4.2l2.4 2.4',
  voice: 'M3 6.5h2.2L8.5 4v8L5.2 9.5H3zM10.5 6a3 3 0 010 4M12 4.2a5.4 5.4 0 010 7.6',
  marker: 'M9.5 3l3.5 3.5-5.5 5.5H4V8.5zM3 14.5h10',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  up: 'M4.5 9.5L8 6l3.5 3.5',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 110 3.6 1.8 1.8 0 010-3.6z',
  search: 'M7 3a4 4 0 110 8 4 4 0 010-8zM10 10l3.5 3.5',
  settings: 'M3 5h6M12 5h1M3 11h1M7 11h6M10.5 3.5v3M5.5 9.5v3',
  trash: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9',
  serious: 'M5.6 2.5h4.8l3.1 3.1v4.8l-3.1 3.1H5.6l-3.1-3.1V5.6zM8 5.2v3.4M8 11h.01',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6h.01',
  info: 'M8 2.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11zM8 7.5v3.2M8 5.3h.01',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 015 0v2.3',
  external: 'M9 3h4v4M13 3L7.5 8.5M11 9.5v3.5H3V5h3.5',
  right: 'M5 7.5v6H2.5v-6zM5 7.5l2.5-5c1.2 0 1.8.9 1.6 2l-.4 2h3.6c.9 0 1.5.8 1.3 1.6l-1.1 4.3c-.2.7-.7 1.1-1.4 1.1H5',
  wrong: 'M5 8.5v-6H2.5v6zM5 8.5l2.5 5c1.2 0 1.8-.9 1.6-2l-.4-2h3.6c.9 0 1.5-.8 1.3-1.6l-1.1-4.3c-.2-.7-.7-1.1-1.4-1.1H5',
  off: 'M8 2.5v5M5 4.4a4.6 4.6 0 106 0',
  again: 'M13 8a5 5 0 11-1.6-3.7M13 2.5v3h-3',
  selection: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 8h5',
} as const;

/** The pictures of the product, by what they mean. */
export type IconName = keyof typeof paths;

/** One picture in the colour of its text; it says nothing to a screen reader, the control around it does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
