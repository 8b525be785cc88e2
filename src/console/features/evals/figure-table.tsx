import type { EvalFigure } from '#wire/console/evals.ts';
import { formatFigure } from './format-figure.ts';

/** Figures with their intervals, each as a bar where it is a share. */
export function FigureTable({ label, figures }: { label: string; figures: EvalFigure[] }) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="num w-full text-sm">
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.name} className="border-b border-line last:border-0">
              <th scope="row" className="px-4 py-2 text-start font-normal">
                {figure.title}
                <span className="ms-2 text-2xs whitespace-nowrap text-faint">n = {figure.n}</span>
              </th>
              <td className="px-2 py-2 text-end font-medium whitespace-nowrap">
                {formatFigure(figure.value, figure.unit)}
              </td>
              <td className="w-28 px-4 py-2">
                <Interval figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Interval({ figure: { value, low, high, unit } }: { figure: EvalFigure }) {
  if (value === undefined || low === undefined || high === undefined) return null;
  const said = `${formatFigure(low, unit)} to ${formatFigure(high, unit)}`;
  if (unit !== 'share') return <span className="text-2xs whitespace-nowrap text-faint">{said}</span>;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={said} className="h-2.5 w-full">
      <title>{said}</title>
      <rect x="0" y="3" width="100" height="4" rx="2" className="fill-line" />
      <rect x={low * 100} y="3" width={Math.max(1, (high - low) * 100)} height="4" className="fill-accent/40" />
      <rect x={Math.min(98, value * 100)} y="0" width="2" height="10" className="fill-accent" />
    </svg>
  );
}
