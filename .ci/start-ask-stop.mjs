// `npm start` in a new data folder, twice: ready, asked with a token it prints, stopped by SIGTERM, nothing left behind.
// The second start finds its data and loads nothing. Usage: node .ci/start-ask-stop.mjs <data folder>
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const dataDir = path.resolve(process.argv[2]);
const query =
  '{ ranking(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { rows { rank unitName total } } }';

/** Waits until something is so, at most for two minutes. */
async function until(what, holds) {
  for (const end = Date.now() + 120_000; !holds(); await pause(50))
    assert(Date.now() < end, `Not in time: ${what}`);
}

/** A dead process that nobody has collected is gone too. */
function isGone(pid) {
  try {
    process.kill(pid, 0);
    return existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (fault) {
    return fault.code === 'ESRCH';
  }
}

async function startAskStop(name) {
  const begun = Date.now();
  const service = spawn('npm', ['start'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(service, 'exit');
  let said = '';
  service.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  try {
    await until(
      'the line that says it is ready',
      () => said.includes('stop: Ctrl-C') || service.exitCode !== null,
    );
    const address = /the service is ready: (\S+)\/graphql/.exec(said)?.[1];
    assert(address, `It did not start:\n${said}`);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);

    assert.equal((await fetch(`${address}/readyz`)).status, 200);
    const token = /^ {2}board: .*\n {2}(\S+)$/m.exec(said)?.[1];
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await answer.json();
    assert.equal(errors, undefined);
    assert.deepEqual(data.ranking.rows[0], {
      rank: 1,
      unitName: 'Sở Tài chính tỉnh Bình Dương',
      total: '989.25',
    });

    const server = Number(
      readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    assert(!isGone(server));
    service.kill('SIGTERM');
    assert.deepEqual(await Promise.race([ended, pause(30_000, 'still there after 30 s')]), [0, null]);
    await until('the end of PostgreSQL', () => isGone(server));
    console.log(`${name} start: ready after ${seconds} s, answered, stopped with 0, no PostgreSQL left`);
    return said;
  } finally {
    if (service.exitCode === null) process.kill(-service.pid, 'SIGKILL');
  }
}

const loading = /\d+\/\d+ /;
assert.match(await startAskStop('first'), loading);
assert.doesNotMatch((await startAskStop('second')).split('the service is ready')[0], loading);
