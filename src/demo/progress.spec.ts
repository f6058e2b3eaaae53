import { PassThrough } from 'node:stream';
import { progressOn } from './progress.js';

/** What a terminal of 120 columns, or a pipe, was sent. */
function output(isTTY: boolean): { stream: NodeJS.WriteStream; sent: () => string } {
  let text = '';
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
  return { stream: stream as unknown as NodeJS.WriteStream, sent: () => text };
}

const showCursor = '\u001b[?25h';
const wrapLines = '\u001b[?7h';

describe('on a terminal', () => {
  // The bar draws at most every tenth of a second: time is ours, so that each change is seen.
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('the title of the present step is shown, also while its parts are counted', () => {
    const { stream, sent } = output(true);
    const progress = progressOn(stream);
    progress.begin('Đơn vị', 1, 2);
    progress.end();
    progress.begin('Báo cáo năm', 2, 2);
    jest.advanceTimersByTime(1_000);
    expect(sent()).toContain('1/2 Báo cáo năm');
    progress.at(7, 9);
    jest.advanceTimersByTime(1_000);
    expect(sent()).toContain('1/2 Báo cáo năm: 7/9');
    progress.end();
    expect(sent()).toContain(showCursor);
    expect(sent()).toContain(wrapLines);
  });

  it('a loading that is broken off leaves the terminal as it was', () => {
    const { stream, sent } = output(true);
    const others = process.listeners('exit');
    progressOn(stream).begin('Đơn vị', 1, 2);
    expect(sent()).not.toContain(showCursor);
    const [leave] = process.listeners('exit').filter((listener) => !others.includes(listener));
    leave?.(0);
    expect(sent()).toContain(showCursor);
    expect(sent()).toContain(wrapLines);
  });
});

it('elsewhere there is a plain line for each step, and for each hundred of its parts', () => {
  const { stream, sent } = output(false);
  const progress = progressOn(stream);
  progress.begin('Đơn vị', 1, 12);
  progress.end();
  progress.begin('Báo cáo năm', 2, 12);
  for (let i = 1; i <= 200; i += 1) progress.at(i, 200);
  progress.end();
  expect(sent()).toBe('   1/12 Đơn vị\n   2/12 Báo cáo năm\n   2/12 Báo cáo năm: 100/200\n');
});
