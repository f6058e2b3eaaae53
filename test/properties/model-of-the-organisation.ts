/*
 * The organisation as one would keep it on paper: for every unit its dated words and places, nothing indexed. Slow and
 * plain on purpose; the service is compared with it. Days are whole numbers.
 */

export type ModelLine = 'TERRITORIAL' | 'SECTOR';
export const modelLines: readonly ModelLine[] = ['TERRITORIAL', 'SECTOR'];

interface Dated {
  readonly from: number;
  readonly to: number;
}
interface Place extends Dated {
  readonly parent: string;
}
interface Words extends Dated {
  readonly code: string;
}
export interface ModelUnit {
  readonly id: string;
  alive: Dated;
  words: Words[];
  places: Record<ModelLine, Place[]>;
}

export const forever = 1_000_000;
const holds = (on: number) => (dated: Dated) => dated.from <= on && on < dated.to;

export type ModelParents = Partial<Record<ModelLine, string>>;
export type Change =
  | { kind: 'create'; on: number; units: { id: string; code: string; parents: ModelParents }[] }
  | { kind: 'rename'; on: number; unit: string; code: string }
  | { kind: 'move'; on: number; line: ModelLine; child: string; parent: string | null }
  | { kind: 'abolish'; on: number; units: string[]; heir: string | null }
  | {
      kind: 'merge';
      on: number;
      sources: string[];
      into: string;
      anew: { code: string; parents: ModelParents } | null;
    }
  | {
      kind: 'split';
      on: number;
      source: string;
      ends: boolean;
      parts: { id: string; code: string; children: string[] }[];
    };

/** What cannot be: to end on one's first day, to take over from the unit one stands beneath. */
class Impossible extends Error {}

/** Stands for the whole of what is above the nation of the model. */
export const above = 'above';

export class Model {
  readonly units = new Map<string, ModelUnit>();

  /** Carries the change out if the rules allow it; else nothing changes. */
  change(change: Change): boolean {
    const trial = this.copy();
    const allowed = trial.try(change) && !trial.circles(change.on) && trial.codesDiffer();
    if (allowed) {
      this.units.clear();
      for (const [id, unit] of trial.units) this.units.set(id, unit);
    }
    return allowed;
  }

  isAlive(id: string, on: number): boolean {
    const unit = this.units.get(id);
    return unit !== undefined && holds(on)(unit.alive);
  }

  parent(id: string, line: ModelLine, on: number): string | undefined {
    const places = this.units.get(id)?.places;
    return (places?.[line].find(holds(on)) ?? places?.TERRITORIAL.find(holds(on)))?.parent;
  }

  /** From the unit itself to the top, as `line depth ancestor`. */
  ancestors(id: string, line: ModelLine, on: number): string[] {
    const list = [id];
    for (
      let at = this.parent(id, line, on);
      at !== undefined && list.length < 100;
      at = this.parent(at, line, on)
    )
      list.push(at);
    return list;
  }

  childrenOn(id: string, on: number): string[] {
    const own = [...this.units.values()].filter((unit) =>
      modelLines.some((line) => unit.places[line].some((place) => place.parent === id && holds(on)(place))),
    );
    return own.map((unit) => unit.id);
  }

  living(on: number): string[] {
    return [...this.units.keys()].filter((id) => this.isAlive(id, on));
  }

  codeOn(id: string, on: number): string | undefined {
    return this.units.get(id)?.words.find(holds(on))?.code;
  }

  private try(change: Change): boolean {
    try {
      return this.apply(change);
    } catch (fault) {
      if (fault instanceof Impossible) return false;
      throw fault;
    }
  }

  private apply(change: Change): boolean {
    const { on } = change;
    switch (change.kind) {
      case 'create':
        return (
          change.units.every(({ parents }) => this.takes(Object.values(parents), on)) &&
          this.add(change.units, on)
        );
      case 'rename': {
        if (!this.changeable([change.unit], on)) return false;
        const unit = this.get(change.unit);
        unit.words = [...cut(unit.words, on), { code: change.code, from: on, to: forever }];
        return true;
      }
      case 'move': {
        const { child, line, parent } = change;
        if (!this.changeable([child], on) || parent === child) return false;
        if (parent === null ? line === 'TERRITORIAL' : !this.takes([parent], on)) return false;
        const unit = this.get(child);
        const moved = parent === null ? [] : [{ parent, from: on, to: forever }];
        unit.places[line] = [...cut(unit.places[line], on), ...moved];
        return true;
      }
      case 'abolish': {
        const { units, heir } = change;
        if (
          !this.changeable(units, on) ||
          (heir !== null && (!this.takes([heir], on) || units.includes(heir)))
        )
          return false;
        if (units.some((id) => this.childrenOn(id, on).some((child) => !units.includes(child)))) return false;
        for (const id of units) this.end(id, on);
        return true;
      }
      case 'merge':
        return this.merge(change);
      case 'split':
        return this.split(change);
    }
  }

  private merge({ on, sources, into, anew }: Extract<Change, { kind: 'merge' }>): boolean {
    const distinct = [...new Set(sources)];
    if (distinct.length + (anew === null && !distinct.includes(into) ? 1 : 0) < 2 || distinct.includes(into))
      return false;
    if (!this.changeable(distinct, on)) return false;
    const parents = Object.values(anew?.parents ?? {});
    if (!this.takes(anew === null ? [into] : parents, on) || parents.some((id) => distinct.includes(id)))
      return false;
    for (const id of distinct) this.end(id, on);
    if (anew !== null) this.add([{ id: into, ...anew }], on);
    const left = [...this.units.keys()].filter((id) => !distinct.includes(id));
    return this.inherit(left, distinct, { on, heirOf: () => into });
  }

  private split({ on, source, ends, parts }: Extract<Change, { kind: 'split' }>): boolean {
    const under = this.childrenOn(source, on);
    const given = parts.flatMap((part) => part.children);
    if (!this.changeable([source], on) || parts.length < (ends ? 2 : 1)) return false;
    if (new Set(given).size < given.length || given.some((id) => !under.includes(id))) return false;
    if (ends && under.some((id) => !given.includes(id))) return false;
    const parents = Object.fromEntries(
      modelLines.flatMap((line) => {
        const place = this.get(source).places[line].find(holds(on));
        return place === undefined ? [] : [[line, place.parent]];
      }),
    );
    if (ends) this.end(source, on);
    this.add(
      parts.map(({ id, code }) => ({ id, code, parents })),
      on,
    );
    return this.inherit(given, [source], {
      on,
      heirOf: (child) => parts.find((part) => part.children.includes(child))?.id,
    });
  }

  private inherit(
    children: readonly string[],
    from: readonly string[],
    { on, heirOf }: { on: number; heirOf: (child: string) => string | undefined },
  ): boolean {
    for (const id of children) {
      const heir = heirOf(id);
      if (heir === undefined) continue;
      for (const line of modelLines) {
        const unit = this.get(id);
        unit.places[line] = unit.places[line].flatMap((place) => {
          if (!from.includes(place.parent) || !holds(on)(place)) return [place];
          if (heir === id) throw new Impossible();
          const before = place.from < on ? [{ ...place, to: on }] : [];
          return [...before, { parent: heir, from: on, to: place.to }];
        });
      }
    }
    return true;
  }

  /** Each lives on the day, its end is not known, and nothing of it is said of a later day. */
  private changeable(ids: readonly string[], on: number): boolean {
    return ids.every((id) => {
      const unit = this.units.get(id);
      if (unit === undefined || !holds(on)(unit.alive) || unit.alive.to < forever) return false;
      const own = [...unit.words, ...modelLines.flatMap((line) => unit.places[line])];
      const beneath = [...this.units.values()].flatMap((one) =>
        modelLines.flatMap((line) => one.places[line].filter((place) => place.parent === id)),
      );
      return [...own, ...beneath].every((dated) => dated.from <= on);
    });
  }

  private takes(parents: readonly string[], on: number): boolean {
    return parents.every(
      (id) => id === above || (this.isAlive(id, on) && this.units.get(id)?.alive.to === forever),
    );
  }

  private add(units: readonly { id: string; code: string; parents: ModelParents }[], on: number): boolean {
    for (const { id, code, parents } of units) {
      const place = (line: ModelLine) => {
        const parent = parents[line];
        return parent === undefined ? [] : [{ parent, from: on, to: forever }];
      };
      this.units.set(id, {
        id,
        alive: { from: on, to: forever },
        words: [{ code, from: on, to: forever }],
        places: { TERRITORIAL: place('TERRITORIAL'), SECTOR: place('SECTOR') },
      });
    }
    return units.every(({ parents }) => parents.TERRITORIAL !== undefined);
  }

  private end(id: string, on: number): void {
    const unit = this.get(id);
    if (unit.alive.from === on) throw new Impossible();
    unit.alive = { from: unit.alive.from, to: on };
    unit.words = cut(unit.words, on);
    for (const line of modelLines) unit.places[line] = cut(unit.places[line], on);
  }

  private circles(from: number): boolean {
    // Where a place in one line ends, the place of the primary line holds: a circle may begin on that day too.
    const days = [...this.units.values()].flatMap((unit) =>
      [unit.alive, ...modelLines.flatMap((line) => unit.places[line])].flatMap(({ from, to }) => [from, to]),
    );
    const ahead = [...new Set([from, ...days.filter((day) => day >= from)])];
    return ahead.some((on) =>
      this.living(on).some((id) => modelLines.some((line) => this.ancestors(id, line, on).length >= 100)),
    );
  }

  private codesDiffer(): boolean {
    const all = [...this.units.values()].flatMap((unit) =>
      unit.words.map((words) => ({ ...words, id: unit.id })),
    );
    return all.every((one) =>
      all.every(
        (other) =>
          one.id === other.id || one.code !== other.code || one.to <= other.from || other.to <= one.from,
      ),
    );
  }

  private get(id: string): ModelUnit {
    const unit = this.units.get(id);
    if (unit === undefined) throw new Error(`The model has no unit ${id}`);
    return unit;
  }

  private copy(): Model {
    const copy = new Model();
    for (const unit of this.units.values()) copy.units.set(unit.id, structuredClone(unit));
    return copy;
  }
}

function cut<T extends Dated>(list: readonly T[], on: number): T[] {
  return list.flatMap((dated) => (dated.from >= on ? [] : [{ ...dated, to: Math.min(dated.to, on) }]));
}
