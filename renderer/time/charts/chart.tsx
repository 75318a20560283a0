import { type ReactNode, useRef } from 'react';
import { useElementWidth } from '../../ui/use-element-width.ts';
import './chart.css';

/** Room around the drawing for the labels of the axes. */
export const margin = { top: 10, right: 16, bottom: 26, left: 44 } as const;

/** The place that a picture is drawn in, in pixels. */
export interface Plot {
  readonly widthPx: number;
  readonly heightPx: number;
}

interface ChartProps {
  readonly title: string;
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string;
  readonly heightPx?: number;
  /** The figures behind the picture. */
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly legend?: ReactNode;
  readonly draw: (plot: Plot) => ReactNode;
}

/** A picture with its title, its legend, and its figures as a table for who wants them. */
export function Chart({ title, summary, heightPx = 220, table, legend, draw }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(element, 480);
  const plot = {
    widthPx: Math.max(80, widthPx - margin.left - margin.right),
    heightPx: heightPx - margin.top - margin.bottom,
  };
  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
        {legend}
      </figcaption>
      <div ref={element}>
        <svg role="img" aria-label={`${title}: ${summary}`} width={widthPx} height={heightPx}>
          <g transform={`translate(${margin.left} ${margin.top})`}>{draw(plot)}</g>
        </svg>
      </div>
      <details className="chart-table">
        <summary>Figures</summary>
        <table>
          <thead>
            <tr>
              {table.header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, index) => (
                  <td key={table.header[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface HourLinesProps {
  readonly ticks: readonly number[];
  readonly plot: Plot;
}

/** Level lines with their hours. */
export function HourLines({ ticks, plot }: HourLinesProps) {
  const most = ticks.at(-1) ?? 1;
  return ticks.map((hours) => {
    const y = plot.heightPx - (hours / most) * plot.heightPx;
    return (
      <g key={hours} className="chart-level" transform={`translate(0 ${y})`}>
        <line x2={plot.widthPx} />
        <text x={-8} dy="0.32em" textAnchor="end">
          {Number.isInteger(hours) ? hours : hours.toFixed(1)}h
        </text>
      </g>
    );
  });
}
