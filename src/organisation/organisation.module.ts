import { Module, type OnModuleInit } from '@nestjs/common';
import { type ClusterId, type UnitId } from '../kernel/ids.js';
import { AccessModule } from '../access/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AbolishUnits } from './acts/abolish-units.js';
import { ChangeDivision } from './acts/change-division.js';
import { ChangeNeighbours } from './acts/change-neighbours.js';
import { CheckPaths } from './acts/check-paths.js';
import { DivisionCheck } from './acts/division-check.js';
import { DraftDivision } from './acts/draft-division.js';
import { DropDivisionDraft } from './acts/drop-division-draft.js';
import { FormClusters } from './acts/form-clusters.js';
import { ImportUnits } from './acts/import-units.js';
import { IssueDivision } from './acts/issue-division.js';
import { IssuingObjectors, IssuingStores } from './acts/issuing.js';
import { MergeUnits } from './acts/merge-units.js';
import { MoveUnits } from './acts/move-units.js';
import { OrganisationChange } from './acts/organisation-change.js';
import { RebuildPaths } from './acts/rebuild-paths.js';
import { RegisterUnits } from './acts/register-units.js';
import { RenameUnit } from './acts/rename-unit.js';
import { SplitUnit } from './acts/split-unit.js';
import { ActingRoleFields } from './graphql/acting-role.fields.js';
import { ChangeDesk } from './graphql/change-desk.js';
import { ClusterFields } from './graphql/cluster.fields.js';
import { ClusterType } from './graphql/cluster.type.js';
import { DivisionDesk } from './graphql/division-desk.js';
import { DivisionFields } from './graphql/division.fields.js';
import { DivisionMutations } from './graphql/division.mutations.js';
import { IssueDivisionMutation } from './graphql/issue-division.mutation.js';
import { EmulationTreeQueries } from './graphql/emulation-tree.queries.js';
import { SearchQueries } from './graphql/search.queries.js';
import { SuccessionMutations } from './graphql/succession.mutations.js';
import { SuccessionFields, UnitHistoryFields } from './graphql/unit-history.fields.js';
import { UnitFields } from './graphql/unit.fields.js';
import { UnitMutations } from './graphql/unit.mutations.js';
import { UnitQueries } from './graphql/unit.queries.js';
import { UnitType } from './graphql/unit.type.js';
import { ImportController } from './http/import.controller.js';
import { ClusterReader } from './store/cluster-reader.js';
import { ClusterWriter } from './store/cluster-writer.js';
import { DivisionFactsReader } from './store/division-facts-reader.js';
import { DivisionReader } from './store/division-reader.js';
import { DivisionSourceReader } from './store/division-source-reader.js';
import { DivisionWriter } from './store/division-writer.js';
import { EffectReader } from './store/effect-reader.js';
import { EmulationReader } from './store/emulation-reader.js';
import { FateReader } from './store/fate-reader.js';
import { HistoryReader } from './store/history-reader.js';
import { ImportReader } from './store/import-reader.js';
import { ImportWriter } from './store/import-writer.js';
import { PathReader } from './store/path-reader.js';
import { PathWriter } from './store/path-writer.js';
import { SearchReader } from './store/search-reader.js';
import { TreeReader } from './store/tree-reader.js';
import { UnitReader } from './store/unit-reader.js';
import { UnitWriter } from './store/unit-writer.js';

const acts = [
  AbolishUnits,
  CheckPaths,
  FormClusters,
  ImportUnits,
  MergeUnits,
  MoveUnits,
  RebuildPaths,
  RegisterUnits,
  RenameUnit,
  SplitUnit,
];
const readers = [ClusterReader, FateReader, TreeReader, UnitReader];

@Module({
  imports: [AccessModule],
  controllers: [ImportController],
  providers: [
    ...acts,
    ...readers,
    ChangeNeighbours,
    ClusterWriter,
    ChangeDivision,
    DivisionCheck,
    DivisionDesk,
    DivisionFactsReader,
    DivisionFields,
    DivisionMutations,
    DivisionReader,
    DivisionSourceReader,
    DivisionWriter,
    DraftDivision,
    DropDivisionDraft,
    IssueDivision,
    IssueDivisionMutation,
    IssuingObjectors,
    IssuingStores,
    EffectReader,
    EmulationReader,
    EmulationTreeQueries,
    HistoryReader,
    ImportReader,
    ImportWriter,
    OrganisationChange,
    PathReader,
    PathWriter,
    UnitWriter,
    ActingRoleFields,
    ChangeDesk,
    ClusterFields,
    SearchQueries,
    SearchReader,
    SuccessionFields,
    SuccessionMutations,
    UnitMutations,
    UnitFields,
    UnitHistoryFields,
    UnitQueries,
  ],
  exports: [...acts, ...readers, ChangeNeighbours, DivisionCheck],
})
export class OrganisationModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly units: UnitReader,
    private readonly clusters: ClusterReader,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Unit', async (tx, ids) =>
      (await this.units.unitsLately(tx, ids as UnitId[])).map((unit) => unit && new UnitType(unit)),
    );
    this.nodes.offer('Cluster', async (tx, ids) =>
      (await this.clusters.clustersByIds(tx, ids as ClusterId[])).map((c) => c && new ClusterType(c)),
    );
  }
}
