/** What Excel's client library sends and expects, as seen on the wire. Names of members are in PascalCase there. */

export const actionKind = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5 } as const;
export const pathKind = { workbook: 1, newObject: 2, method: 3, property: 4, item: 5, reference: 6, nothing: 7 } as const;

type ArgumentInfo = Readonly<{
  Arguments?: readonly unknown[];
  /** Beside each argument the number of the object path it stands for, 0 where it is a plain value. */
  ReferencedObjectPathIds?: readonly unknown[];
}>;

export type Action = Readonly<{
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Readonly<{ Select?: readonly string[]; Top?: number; Skip?: number }>;
}>;

export type ObjectPath = Readonly<{
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}>;

/** Requests that are carried out in order; those before a failing one stay done. */
export type Batch = Readonly<{ Actions: readonly Action[]; ObjectPaths: Readonly<Record<string, ObjectPath>> }>;

export type Answer = Readonly<{
  Results: readonly Readonly<{ ActionId: number; Value: unknown }>[];
  Error?: Readonly<{ Code: string; Message: string; Location: string; ActionIndex: number }>;
}>;

/** The request flag of a run that wants to wait while a cell is being edited. */
export const waitForCellEdit = 64;

/** Numbers of the events we raise. */
export const eventKind = { changed: 10, selectionChanged: 14 } as const;

/** What goes over the bridge, as JSON text: a request and its answer bear the same id, an event bears none. */
export type BridgeRequest = Readonly<{ id: number; type: 1; flags: number; message: Readonly<{ body: Batch }> }>;
export type BridgeAnswer = Readonly<{ id: number; type: 2; message: Readonly<{ statusCode: number; headers: object; body: string }> }>;
export type BridgeEvent = Readonly<{
  id: 0;
  type: 3;
  message: Readonly<{ entries: readonly Readonly<{ messageCategory: 65536; messageType: number; targetId: string; message: string }>[] }>;
}>;

/** Excel's refusal of one request. The code is Excel's own; the message is for the developer. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
