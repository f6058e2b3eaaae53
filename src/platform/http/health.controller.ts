import { Controller, Get, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Readiness } from './readiness.js';

/** For the machine that watches the service; tells strangers no detail. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The service can do its work: the database answers with the structure this version needs, and it is not stopping. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const ready = await this.readiness.now();
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
  }
}
