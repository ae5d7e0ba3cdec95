import { isHostObject, nothing, notPlayed, type HostObject } from "./hostObject";
import { actionKind, pathKind, Refusal, type Action, type Answer, type Batch, type ObjectPath } from "./protocol";

/** Objects that a client asked to keep, by the reference it was given; they live from batch to batch. */
export type KeptObjects = Map<string, HostObject>;

/** Called before each action with its number from 0; may throw a `Refusal` to rehearse a failure there. */
export type BeforeAction = (index: number) => void;

/** Carries out a batch in order. The first refusal ends it; what was done before stays done. */
export async function executeBatch(root: HostObject, kept: KeptObjects, batch: Batch, before: BeforeAction = () => undefined): Promise<Answer> {
  const paths = pathsOf(root, kept, batch);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      before(index);
      const value = await perform(paths, kept, action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { Results: results, Error: { Code: error.code, Message: error.message, Location: action.Name ?? "", ActionIndex: index } };
    }
  }
  return { Results: results };
}

type Paths = Readonly<{ at(id: number): Promise<HostObject>; args(info: Action["ArgumentInfo"]): Promise<readonly unknown[]> }>;

/** An object path is walked once in a batch: a method on it (`add`) has its effect then, and only once. */
function pathsOf(root: HostObject, kept: KeptObjects, batch: Batch): Paths {
  const walked = new Map<number, Promise<HostObject>>();
  const at = (id: number): Promise<HostObject> => {
    const known = walked.get(id) ?? walk(batch.ObjectPaths[id]);
    walked.set(id, known);
    return known;
  };
  const args: Paths["args"] = async (info) => {
    const references = info?.ReferencedObjectPathIds ?? [];
    return Promise.all((info?.Arguments ?? []).map((value, index) => (typeof references[index] === "number" && references[index] > 0 ? at(references[index]) : value)));
  };
  const walk = async (path: ObjectPath | undefined): Promise<HostObject> => {
    if (!path) throw new Refusal("InvalidObjectPath", "no such object path");
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case pathKind.workbook:
        return root;
      case pathKind.reference:
        return kept.get(name) ?? refuse("InvalidReference", `reference ${name} is gone`);
      case pathKind.nothing:
        return nothing;
    }
    const parent = await at(path.ParentObjectPathId ?? 0);
    if (parent === nothing) return nothing;
    const given = await args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathKind.property:
        return parent.objects?.[name]?.() ?? notPlayed(parent, name);
      case pathKind.item:
        return parent.item?.(given[0]) ?? notPlayed(parent, "getItem");
      case pathKind.method: {
        const made = await (parent.methods?.[name] ?? notPlayed(parent, name))(...given);
        return isHostObject(made) ? made : notPlayed(parent, name);
      }
      default:
        return notPlayed(parent, `object path ${path.ObjectPathType}`);
    }
  };
  return { at, args };
}

function refuse(code: string, message: string): never {
  throw new Refusal(code, message);
}

async function perform(paths: Paths, kept: KeptObjects, action: Action): Promise<unknown> {
  // Event handlers are put in place when the trace that follows their registration comes back.
  if (action.ActionType === actionKind.trace) return null;
  const object = await paths.at(action.ObjectPathId);
  const name = action.Name ?? "";
  switch (action.ActionType) {
    case actionKind.instantiate:
      return object === nothing ? null : { ...(object.id === undefined ? {} : { _Id: object.id }), ...referenceOf(kept, object) };
    case actionKind.query:
      return object === nothing ? null : query(object, action.QueryInfo?.Select ?? ["*"]);
    case actionKind.call:
      if (object === nothing) return undefined;
      if (name === "_KeepReference") return keep(kept, object);
      if (name === "_RemoveReference") return void kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return plain(await (object.methods?.[name] ?? notPlayed(object, name))(...(await paths.args(action.ArgumentInfo))));
    case actionKind.set:
      await (object.setters?.[name] ?? notPlayed(object, name))((await paths.args(action.ArgumentInfo))[0]);
      return undefined;
    default:
      return notPlayed(object, `action ${action.ActionType}`);
  }
}

/** A method that gives an object is asked for by its path; as an action its answer is no value. */
function plain(value: unknown): unknown {
  return isHostObject(value) || value === undefined ? null : value;
}

const references = new WeakMap<HostObject, string>();
let lastReference = 0;

function keep(kept: KeptObjects, object: HostObject): null {
  const reference = references.get(object) ?? `kept-${++lastReference}`;
  references.set(object, reference);
  kept.set(reference, object);
  return null;
}

function referenceOf(kept: KeptObjects, object: HostObject): object {
  const reference = references.get(object);
  return reference !== undefined && kept.has(reference) ? { _ReferenceId: reference } : {};
}

/** Loads `name`, `protection/protected` or, of every member of a collection, the same. */
async function query(object: HostObject, select: readonly string[]): Promise<object> {
  if (object.items) {
    const items = await object.items();
    return { _Items: await Promise.all(items.map((item) => queryOne(item, select))) };
  }
  return queryOne(object, select);
}

async function queryOne(object: HostObject, select: readonly string[]): Promise<object> {
  const answer: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    if (first === "*" || first === "") {
      for (const [name, read] of Object.entries(object.values ?? {})) answer[name] = await read();
    } else if (rest.length > 0 || object.objects?.[pascal(first)]) {
      const paths = deeper.get(first) ?? [];
      deeper.set(first, [...paths, rest.length > 0 ? rest.join("/") : "*"]);
    } else {
      answer[pascal(first)] = await (object.values?.[pascal(first)] ?? notPlayed(object, first))();
    }
  }
  for (const [name, paths] of deeper) {
    const child = object.objects?.[pascal(name)]?.() ?? notPlayed(object, name);
    answer[pascal(name)] = child === nothing ? null : await query(child, paths);
  }
  return answer;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
