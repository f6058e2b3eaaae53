import { type Id, isUuid } from '../../kernel/ids.js';

/** The opaque id of an object in the API: its type and identity. */
export function nodeId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

export interface NodeRef {
  readonly type: string;
  readonly id: string;
}

/** What an opaque id names, or nothing: a made-up id is answered like one of something that does not exist. */
export function nodeRef(opaque: string): NodeRef | undefined {
  const [type, id, ...rest] = Buffer.from(opaque, 'base64url').toString('utf8').split(':');
  if (type === undefined || id === undefined || rest.length > 0 || !isUuid(id)) return undefined;
  return nodeId(type, id) === opaque ? { type, id } : undefined;
}

/** The identity of nothing: what asks or acts by it is answered like one that does not exist. */
export function noId<Kind extends string>(): Id<Kind> {
  return '00000000-0000-0000-0000-000000000000' as Id<Kind>;
}

/** The identity an opaque id of one type holds, or nothing. */
export function idOf<Id extends string>(type: string, opaque: string): Id | undefined {
  const ref = nodeRef(opaque);
  return ref?.type === type ? (ref.id as Id) : undefined;
}
