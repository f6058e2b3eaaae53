import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { MergeUnits, type Merger } from '../acts/merge-units.js';
import { SplitUnit } from '../acts/split-unit.js';
import { ChangeDesk, type NamedUnits } from './change-desk.js';
import { MergeUnitsInput, SplitUnitInput } from './change.input.js';
import { MergeUnitsPayload, SplitUnitPayload } from './change.type.js';

@Resolver()
export class SuccessionMutations {
  constructor(
    private readonly merge: MergeUnits,
    private readonly split: SplitUnit,
    private readonly desk: ChangeDesk,
  ) {}

  @Mutation(() => MergeUnitsPayload, {
    description:
      'Hợp nhất, sáp nhập từ một ngày; đơn vị trực thuộc của các đơn vị chấm dứt chuyển sang đơn vị tiếp nhận. Merges units from a day on; what stood beneath them stands beneath what they become.',
  })
  async mergeUnits(
    @Args('input', { description: 'Các đơn vị và nơi tiếp nhận. The units and what they become.' })
    input: MergeUnitsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<MergeUnitsPayload> {
    const { into, intoExisting } = input;
    const refs = [...input.sources, ...(into?.parents ?? []), ...(intoExisting ? [intoExisting] : [])];
    const named = await this.desk.named(graph, input.on, refs);
    const merger = {
      ...input,
      sources: input.sources.map((source) => named.ref(source)),
      into: target(input, named),
    };
    return this.desk.answer(graph, input, () => this.merge.run(viewer, merger));
  }

  @Mutation(() => SplitUnitPayload, {
    description:
      'Chia, tách một đơn vị từ một ngày; không tự phân bổ số liệu. Splits a unit from a day on; no figure is shared out by itself.',
  })
  async splitUnit(
    @Args('input', { description: 'Đơn vị và các đơn vị mới. The unit and the new ones.' })
    input: SplitUnitInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SplitUnitPayload> {
    const refs = [input.source, ...input.into.flatMap((part) => [...part.parents, ...part.children])];
    const named = await this.desk.named(graph, input.on, refs);
    const into = input.into.map((part) => ({
      words: part.toWords(),
      parents: named.parents(part.parents),
      children: part.children.map((child) => named.id(child)),
      share: part.share ?? null,
    }));
    const splitting = { ...input, source: named.ref(input.source), into };
    return this.desk.answer(graph, input, () => this.split.run(viewer, splitting));
  }
}

function target({ into, intoExisting }: MergeUnitsInput, named: NamedUnits): Merger['into'] {
  if (into && !intoExisting) return { words: into.toWords(), parents: named.parents(into.parents) };
  if (intoExisting && !into) return named.ref(intoExisting);
  throw new PublicFault('BAD_USER_INPUT', {
    vi: 'Chưa nêu rõ nơi tiếp nhận. Hãy gửi đúng một trong hai: "into" (đơn vị mới) hoặc "intoExisting" (đơn vị đang có).',
    en: 'It is not said what the units become. Send exactly one of "into" (a new unit) and "intoExisting" (a living one).',
  });
}
