import { createServer } from 'node:net';

/** The service cannot listen where it was told to: another program does, or the address is not this machine's. */
export class PortFault extends Error {}

export interface Port {
  readonly HOST: string;
  readonly PORT: number;
}

/**
 * Tries the port before anything is started: the first start loads for a while, and would refuse only after that.
 * @throws PortFault
 */
export function refuseUnusablePort(port: Port): Promise<void> {
  return listening(port, async () => {
    const trial = createServer();
    await new Promise<void>((resolve, reject) => {
      trial.once('error', reject).listen(port.PORT, port.HOST, resolve);
    });
    await new Promise((resolve) => trial.close(resolve));
  });
}

/** Listens, and explains why it cannot. @throws PortFault */
export async function listening({ HOST, PORT }: Port, listen: () => Promise<unknown>): Promise<void> {
  try {
    await listen();
  } catch (fault) {
    const { code = '' } = fault as { code?: string };
    const sentence = sentences[code]?.(HOST, PORT);
    throw sentence === undefined ? fault : new PortFault(sentence, { cause: fault });
  }
}

const notOurs = (host: string) =>
  `Máy này không có địa chỉ ${host}. Hãy sửa HOST, ví dụ: HOST=127.0.0.1\n` +
  `This machine has no address ${host}. Correct HOST, for example: HOST=127.0.0.1`;

const sentences: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ: PORT=${besides(port)} npm start\n` +
    `Port ${port} on ${host} is used by another program. Stop that program or choose another port, for example: PORT=${besides(port)} npm start`,
  EACCES: (_, port) =>
    `Tài khoản này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start\n` +
    `This account may not open port ${port}. Choose a port from 1024 up, for example: PORT=3000 npm start`,
  EADDRNOTAVAIL: notOurs,
  ENOTFOUND: notOurs,
  EAI_AGAIN: notOurs,
};

function besides(port: number): number {
  return port === 65_535 ? port - 1 : port + 1;
}
