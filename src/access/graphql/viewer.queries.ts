import { Query, Resolver } from '@nestjs/graphql';
import { Viewer } from '../domain/viewer.js';
import { ActingViewer } from './acting-viewer.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class ViewerQueries {
  @Query(() => ViewerType, {
    description: 'Người đang truy vấn và các vai trò của họ. Who asks, and in which roles.',
  })
  viewer(@ActingViewer() viewer: Viewer): ViewerType {
    return new ViewerType(viewer);
  }
}
