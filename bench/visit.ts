/** One visit to one page, in a browser context of its own, so that nothing is cached or compiled before. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** The slow 4G of Lighthouse: 150 ms round trip, 1.6 Mb a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const TRACED = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
}

/** Measured values by name, in milliseconds unless the name ends in another unit. */
export type Metrics = Record<string, number>;

export class Visit {
  readonly metrics: Metrics = {};
  readonly page: Page;
  readonly throttled: boolean;
  readonly #protocol: CDPSession;
  readonly #worst: string[] = [];

  constructor(page: Page, protocol: CDPSession, throttle: number) {
    this.page = page;
    this.throttled = throttle > 1;
    this.#protocol = protocol;
  }

  /**
   * Performs an action and adds its cost to the metrics. `paint` is the time until the result is on screen. `cpu to paint`
   * is the main thread's computing time until then, and `cpu` until the page is idle. `longest` is the longest task.
   * Computing time leaves out waiting, so that other load on the machine does not add to it.
   *
   * @param act resolves when its result is on screen, with the time that it took
   */
  async span(name: string, act: () => Promise<number>): Promise<void> {
    await this.#mark(`begin ${name}`);
    const before = await this.#cpu();
    this.metrics[`${name} paint`] = await act();
    this.metrics[`${name} cpu to paint`] = (await this.#cpu()) - before;
    await this.ask('idle');
    this.metrics[`${name} cpu`] = (await this.#cpu()) - before;
    await this.#mark(`end ${name}`);
  }

  /** Calls a function of the page and measures it as a span. */
  does(name: string, ...values: unknown[]): Promise<void> {
    return this.span(name, () => this.page.evaluate(callAndTime, name, values));
  }

  /** Merges the spans whose names begin with `name` and keeps the worst value of each figure. */
  worst(name: string): void {
    this.#worst.push(name);
  }

  /** Opens a page and waits until it is ready to be measured. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.waitForFunction(() => 'bench' in globalThis);
  }

  /** Calls a function of the page. */
  ask(name: string, ...values: unknown[]): Promise<number> {
    return this.page.evaluate(call, name, values);
  }

  /** The size of the page's heap in bytes, after garbage collection. */
  async heap(): Promise<number> {
    await this.#protocol.send('HeapProfiler.collectGarbage');
    const usage = (await this.#protocol.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  }

  slowNetwork(): Promise<unknown> {
    return this.#protocol.send('Network.emulateNetworkConditions', SLOW_4G);
  }

  throttle(rate: number): Promise<unknown> {
    return this.#protocol.send('Emulation.setCPUThrottlingRate', { rate });
  }

  async #mark(name: string): Promise<void> {
    await this.page.evaluate((name) => void performance.mark(name), name);
  }

  /** Adds the figures that only the trace contains. */
  finish(trace: readonly TraceEvent[]): Metrics {
    const marks = new Map(
      trace.filter(({ name }) => /^(begin|end) /.test(name)).map((each) => [each.name, each]),
    );
    for (const [name, begin] of marks) {
      const end = marks.get(name.replace('begin', 'end'));
      if (!name.startsWith('begin ') || !end) continue;
      const tasks = trace.filter(
        ({ name, pid, tid, ts }) =>
          name === 'RunTask' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
      );
      this.metrics[`${name.slice(6)} longest`] = Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
    }
    return this.#worst.reduce(worstOf, this.metrics);
  }

  async #cpu(): Promise<number> {
    const { metrics } = await this.#protocol.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  }
}

type Offer = Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>;

/** Runs in the page. */
async function callAndTime(name: string, values: unknown[]): Promise<number> {
  const before = performance.now();
  await (globalThis as unknown as { bench: Offer }).bench[name]!(...values);
  return performance.now() - before;
}

const call = (name: string, values: unknown[]): Promise<number> =>
  (globalThis as unknown as { bench: Offer }).bench[name]!(...values) as Promise<number>;

function worstOf(metrics: Metrics, name: string): Metrics {
  const worst: Metrics = {};
  for (const [key, value] of Object.entries(metrics)) {
    const [span, figure] = key.startsWith(`${name} `) ? [name, key.slice(name.length + 3)] : [key, ''];
    const to = figure ? `${span} ${figure}` : span;
    worst[to] = Math.max(worst[to] ?? -Infinity, value);
  }
  return worst;
}

/** Opens a page in a fresh browser context and measures it. */
export async function visit(
  browser: Browser,
  throttle: number,
  act: (visit: Visit) => Promise<void>,
): Promise<Metrics> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const failures: unknown[] = [];
    page.on('pageerror', (error) => failures.push(error));
    const protocol = await page.createCDPSession();
    // Measure the thread's computing time, not the time on the clock.
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
    await protocol.send('Network.enable');
    const here = new Visit(page, protocol, throttle);
    await here.throttle(throttle);
    await page.tracing.start({ categories: TRACED });
    await act(here);
    const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
    if (failures.length) throw failures[0];
    return here.finish((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
  } finally {
    await context.close();
  }
}
