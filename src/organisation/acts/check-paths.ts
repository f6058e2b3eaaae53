import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PathDrift, PathReader } from '../store/path-reader.js';

/** Compares the index of the trees with what the edges say, over all units and all time. */
@Injectable()
export class CheckPaths {
  constructor(
    private readonly work: UnitOfWork,
    private readonly paths: PathReader,
  ) {}

  /** The lines that differ; none where all is right. */
  run(viewer: Viewer): Promise<PathDrift[]> {
    return this.work.read(viewer, (tx) => this.paths.drift(tx));
  }
}
