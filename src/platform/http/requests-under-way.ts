import { type ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Longer than most answers take, shorter than the 30 s after which machine rooms kill. */
const patience = 25_000;

/** A stop waits for the requests under way, but not for ever: a client may fall silent in the middle of one. */
@Injectable()
export class RequestsUnderWay implements BeforeApplicationShutdown {
  private readonly responses = new Set<ServerResponse>();
  private allAnswered: (() => void) | undefined;

  get stopping(): boolean {
    return this.allAnswered !== undefined;
  }

  began(response: ServerResponse): void {
    this.responses.add(response);
    response.once('close', () => {
      this.responses.delete(response);
      if (this.responses.size === 0) this.allAnswered?.();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, patience);
      this.allAnswered = () => {
        clearTimeout(late);
        resolve();
      };
      if (this.responses.size === 0) this.allAnswered();
    });
  }
}
