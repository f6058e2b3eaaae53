import { SingleBar } from 'cli-progress';
import { type Progress } from './demo-loader.js';

/** A bar on a terminal; plain lines, one a step, where the output is a file or a pipe. */
export function progressOn(out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(out) : lines(out);
}

function bar(out: NodeJS.WriteStream): Progress {
  const shown = new SingleBar({
    format: '[{bar}] {value}/{total} {title}',
    stream: out,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
    forceRedraw: true,
  });
  let begun = false;
  let current = '';
  const begin = (steps: number): void => {
    begun = true;
    shown.start(steps, 0, { title: current });
    // A loading that is broken off must not leave the terminal without its cursor and its line breaks.
    process.once('exit', () => shown.stop());
  };
  return {
    begin: (title, step, steps) => {
      current = title;
      if (!begun) begin(steps);
      shown.update(step - 1, { title });
    },
    at: (done, total) => shown.increment(0, { title: `${current}: ${done}/${total}` }),
    end: () => {
      shown.increment();
      if (shown.getProgress() >= 1) shown.stop();
    },
  };
}

function lines(out: NodeJS.WriteStream): Progress {
  let current = '';
  return {
    begin: (title, step, steps) => {
      current = `  ${String(step).padStart(2)}/${steps} ${title}`;
      out.write(`${current}\n`);
    },
    at: (done, total) => {
      if (done % 100 === 0 && done < total) out.write(`${current}: ${done}/${total}\n`);
    },
    end: () => undefined,
  };
}
