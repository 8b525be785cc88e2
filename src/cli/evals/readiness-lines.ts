import colors from 'picocolors';
import type { IntentReadiness } from '#domain/shadow/readiness.ts';

const tones = { auto: colors.green, draft: colors.yellow, off: colors.dim };

const percent = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value * 100)} %`);

/** A line for each intent: how often the agent agreed with people, and what that recommends. */
export function readinessLines(readiness: readonly IntentReadiness[]): string[] {
  const width = Math.max(6, ...readiness.map(({ intent }) => intent.length));
  return [
    `  ${'intent'.padEnd(width)}  tickets  handed over  agreement   95 % interval  stopped  recommended`,
    ...readiness.map((one) => {
      const { agreement } = one;
      const range = agreement ? `${percent(agreement.low)} – ${percent(agreement.high)}` : '';
      const cells = [
        one.intent.padEnd(width),
        String(one.n).padStart(7),
        String(one.handedOver).padStart(11),
        percent(agreement?.value).padStart(9),
        range.padStart(14),
        String(one.violations).padStart(7),
        tones[one.recommend](one.recommend.padEnd(5)),
      ];
      return `  ${cells.join('  ')}  ${colors.dim(one.because)}`;
    }),
  ];
}
