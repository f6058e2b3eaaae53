import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { AbolishUnits } from '../acts/abolish-units.js';
import { MoveUnits } from '../acts/move-units.js';
import { RegisterUnits } from '../acts/register-units.js';
import { RenameUnit } from '../acts/rename-unit.js';
import { ChangeDesk } from './change-desk.js';
import {
  AbolishUnitsInput,
  CreateUnitsInput,
  MoveUnitsInput,
  RecodeUnitInput,
  RenameUnitInput,
} from './change.input.js';
import {
  AbolishUnitsPayload,
  CreateUnitsPayload,
  MoveUnitsPayload,
  RecodeUnitPayload,
  RenameUnitPayload,
} from './change.type.js';

@Resolver()
export class UnitMutations {
  constructor(
    private readonly register: RegisterUnits,
    private readonly rename: RenameUnit,
    private readonly move: MoveUnits,
    private readonly abolish: AbolishUnits,
    private readonly desk: ChangeDesk,
  ) {}

  @Mutation(() => CreateUnitsPayload, {
    description: 'Lập các đơn vị mới từ một ngày. Creates units from a day on.',
  })
  async createUnits(
    @Args('input', { description: 'Các đơn vị. The units.' }) input: CreateUnitsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<CreateUnitsPayload> {
    const own = new Set(input.units.map((unit) => unit.code));
    const isNew = ({ id, code }: { id?: string | null; code?: string | null }) => !id && own.has(code ?? '');
    const outside = input.units.flatMap((unit) => unit.parents.filter((parent) => !isNew(parent)));
    const named = await this.desk.named(graph, input.on, outside);
    const units = input.units.map((unit) => ({
      words: unit.toWords(),
      parents: unit.parents.map((parent) => ({
        line: parent.line,
        parent: isNew(parent) ? { code: parent.code ?? '' } : { id: named.id(parent) },
      })),
    }));
    return this.desk.answer(graph, input, () => this.register.run(viewer, { ...input, units }));
  }

  @Mutation(() => RenameUnitPayload, {
    description:
      'Đổi tên một đơn vị từ một ngày; vẫn là đơn vị ấy. Renames a unit from a day on; it stays the same unit.',
  })
  async renameUnit(
    @Args('input', { description: 'Đơn vị và tên mới. The unit and its new name.' }) input: RenameUnitInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<RenameUnitPayload> {
    const named = await this.desk.named(graph, input.on, [input.unit]);
    const { name, shortName, kind, level } = input;
    const words = {
      name,
      shortName: shortName ?? null,
      ...(kind ? { kind } : {}),
      ...(level ? { level } : {}),
    };
    return this.desk.answer(graph, input, () =>
      this.rename.run(viewer, { ...input, unit: named.ref(input.unit), words }),
    );
  }

  @Mutation(() => RecodeUnitPayload, {
    description: 'Đổi mã định danh của một đơn vị từ một ngày. Gives a unit another code from a day on.',
  })
  async recodeUnit(
    @Args('input', { description: 'Đơn vị và mã mới. The unit and its new code.' }) input: RecodeUnitInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<RecodeUnitPayload> {
    const named = await this.desk.named(graph, input.on, [input.unit]);
    return this.desk.answer(graph, input, () =>
      this.rename.run(viewer, { ...input, unit: named.ref(input.unit), words: { code: input.code } }),
    );
  }

  @Mutation(() => MoveUnitsPayload, {
    description:
      'Chuyển các đơn vị sang cấp trên khác từ một ngày. Puts units under other parents from a day on.',
  })
  async moveUnits(
    @Args('input', { description: 'Các lần chuyển. The moves.' }) input: MoveUnitsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<MoveUnitsPayload> {
    const refs = input.moves.flatMap(({ unit, parent }) => (parent ? [unit, parent] : [unit]));
    const named = await this.desk.named(graph, input.on, refs);
    const moves = input.moves.map(({ line, unit, parent }) => ({
      line,
      child: named.ref(unit),
      parentId: parent ? named.id(parent) : null,
    }));
    return this.desk.answer(graph, input, () => this.move.run(viewer, { ...input, moves }));
  }

  @Mutation(() => AbolishUnitsPayload, {
    description:
      'Chấm dứt hoạt động các đơn vị từ một ngày; những gì đã báo cáo vẫn còn. Ends units from a day on; what they reported stays.',
  })
  async abolishUnits(
    @Args('input', { description: 'Các đơn vị. The units.' }) input: AbolishUnitsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AbolishUnitsPayload> {
    const refs = input.successor ? [...input.units, input.successor] : input.units;
    const named = await this.desk.named(graph, input.on, refs);
    const units = input.units.map((unit) => named.ref(unit));
    const successorId = input.successor ? named.id(input.successor) : null;
    return this.desk.answer(graph, input, () => this.abolish.run(viewer, { ...input, units, successorId }));
  }
}
