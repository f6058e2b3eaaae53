import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphContext } from '../../platform/graphql/graph-context.js';
import { type Viewer } from '../domain/viewer.js';

/** Who asks or acts. Refused as UNAUTHENTICATED where the request bore no token. */
export const ActingViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  return GqlExecutionContext.create(context).getContext<GraphContext>().asking as Viewer;
});
