import type { Browser, Page } from 'playwright-core';

/** Frames while something moved, as Chromium's own trace has them. */
export interface FrameRecord {
  /** Frames that reached the screen. */
  drawn: number;
  /** Frames the screen was ready for and did not get. */
  dropped: number;
  /** Seconds of it all. */
  seconds: number;
  /**
   * Pieces of work of the page's main thread, in milliseconds of its own processor time, so that other work of the
   * machine does not count: the 95th percentile and the longest.
   */
  taskP95: number;
  taskMax: number;
  /** Pieces of work that took longer than a frame at 60 a second. */
  tasksOverFrame: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time the thread really worked, where the system tells. */
  tdur?: number;
  tid: number;
  pid: number;
  args?: { name?: string; data?: unknown };
}

const frameMs = 1000 / 60;
/** Shorter pieces are the browser turning its wheels. */
const leastTaskMs = 0.5;

/** Traces the page while something happens. */
export async function recordFrames(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<FrameRecord> {
  await page.waitForLoadState('networkidle');
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
      'toplevel',
      '__metadata',
    ],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return readFrames(traceEvents);
}

function readFrames(events: TraceEvent[]): FrameRecord {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && mains.has(`${event.pid}.${event.tid}`))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .filter((ms) => ms >= leastTaskMs)
    .sort((a, b) => a - b);
  const frames = events.filter(({ name }) => name === 'DrawFrame' || name === 'DroppedFrame');
  const times = frames.map(({ ts }) => ts);
  return {
    drawn: frames.filter(({ name }) => name === 'DrawFrame').length,
    dropped: frames.filter(({ name }) => name === 'DroppedFrame').length,
    seconds: times.length > 1 ? (Math.max(...times) - Math.min(...times)) / 1e6 : 0,
    taskP95: tasks[Math.floor(tasks.length * 0.95)] ?? 0,
    taskMax: tasks.at(-1) ?? 0,
    tasksOverFrame: tasks.filter((ms) => ms > frameMs).length,
  };
}
