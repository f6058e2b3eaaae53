import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type UnitId } from '../../kernel/ids.js';
import { dayBefore } from '../../kernel/local-date.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type Succession } from '../domain/succession.js';
import { type Unit, type UnitVersion } from '../domain/unit.js';
import { HistoryReader } from '../store/history-reader.js';
import { type UnitOn, UnitReader } from '../store/unit-reader.js';
import { SuccessionType, UnitVersionType } from './unit-history.type.js';
import { UnitType } from './unit.type.js';

@Resolver(() => UnitType)
export class UnitHistoryFields {
  private readonly before: PluralReader<UnitId, Unit[]> = (tx, keys) =>
    this.units.relativesOf(tx, keys, 'from');
  private readonly afterwards: PluralReader<UnitId, Unit[]> = (tx, keys) =>
    this.units.relativesOf(tx, keys, 'to');
  private readonly told: PluralReader<UnitId, UnitVersion[]> = (tx, keys) =>
    this.history.versionsOf(tx, keys);
  private readonly decided: PluralReader<UnitId, Succession[]> = (tx, keys) =>
    this.history.successionsOf(tx, keys);

  constructor(
    private readonly units: UnitReader,
    private readonly history: HistoryReader,
  ) {}

  @ResolveField(() => [UnitType], {
    description:
      'Các đơn vị tiền thân, vào ngày cuối cùng của chúng. The units it came from, as of their last day.',
  })
  async predecessors(@Parent() { unit }: UnitType, @Graph() graph: GraphContext): Promise<UnitType[]> {
    return (await graph.load(this.before, unit.unitId)).map((relative) => new UnitType(relative));
  }

  @ResolveField(() => [UnitType], {
    description:
      'Các đơn vị kế thừa, vào ngày thành lập của chúng. What became of it, as of their first day.',
  })
  async successors(@Parent() { unit }: UnitType, @Graph() graph: GraphContext): Promise<UnitType[]> {
    return (await graph.load(this.afterwards, unit.unitId)).map((relative) => new UnitType(relative));
  }

  @ResolveField(() => [SuccessionType], {
    description:
      'Các lần kế thừa, cả tiền thân và kế thừa, theo ngày. What it came from and what came of it, each with date and decision.',
  })
  async successions(@Parent() { unit }: UnitType, @Graph() graph: GraphContext): Promise<SuccessionType[]> {
    return (await graph.load(this.decided, unit.unitId)).map((succession) => new SuccessionType(succession));
  }

  @ResolveField(() => [UnitVersionType], {
    description: 'Tên, mã, loại qua các thời gian, cũ nhất trước. What it was called when, oldest first.',
  })
  versions(@Parent() { unit }: UnitType, @Graph() graph: GraphContext): Promise<UnitVersionType[]> {
    return graph.load(this.told, unit.unitId);
  }
}

@Resolver(() => SuccessionType)
export class SuccessionFields {
  private readonly standing: PluralReader<UnitOn, Unit | null> = (tx, keys) =>
    this.units.unitsByIds(tx, keys);

  constructor(private readonly units: UnitReader) {}

  @ResolveField(() => UnitType, {
    description: 'Đơn vị cũ, vào ngày trước đó. The unit of before, as it stood on the day before.',
  })
  from(@Parent() { succession }: SuccessionType, @Graph() graph: GraphContext): Promise<UnitType> {
    return this.one({ unitId: succession.fromUnitId, on: dayBefore(succession.onDate) }, graph);
  }

  @ResolveField(() => UnitType, {
    description: 'Đơn vị kế thừa, vào ngày đó. The unit of after, as it stood on that day.',
  })
  to(@Parent() { succession }: SuccessionType, @Graph() graph: GraphContext): Promise<UnitType> {
    return this.one({ unitId: succession.toUnitId, on: succession.onDate }, graph);
  }

  private async one(unit: UnitOn, graph: GraphContext): Promise<UnitType> {
    const found = await graph.load(this.standing, unit, JSON.stringify(unit));
    if (found === null) throw new Error('A succession was shown whose units are out of scope');
    return new UnitType(found);
  }
}
