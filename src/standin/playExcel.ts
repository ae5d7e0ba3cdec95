import { formatArea, parseReference, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edits";
import { executeBatch, type KeptObjects } from "./executor";
import { BorderLines, type Host } from "./host";
import { workbook as workbookObject } from "./objects/workbook";
import { worksheet } from "./objects/worksheets";
import { PlayedWorkbook, type PlayedFile, type Tab } from "./playedWorkbook";
import { eventKind, Refusal, waitForCellEdit, type Action, type Answer, type Batch, type BridgeAnswer, type BridgeEvent, type BridgeRequest } from "./protocol";

/** The limit of Excel on the web for a request and for its answer, in bytes. */
const payloadLimit = 5 * 1024 * 1024;

/** A failure to come: at which action of the next request that has so many, and with which of Excel's codes. */
export type Rehearsal = Readonly<{ code: string; atAction: number; message?: string }>;

/** Where a change was made. */
export type Source = "Local" | "Remote";

export type ExcelOptions = Readonly<{ readOnly?: boolean; payloadLimit?: number }>;

/** Excel, played over a file: takes the client library's messages and answers them. */
export type PlayedExcel = Readonly<{
  /** Answers one message of the client, both as JSON text. */
  answer(message: string): Promise<string>;
  /** Takes events meant for the client, as JSON text; one client at a time. */
  tellClient(send: (message: string) => void): void;
  /** How many requests were answered so far; letting go of references at the end of a run is none. */
  requests(): number;
  /** The base 64 of workbooks that were opened in a window of their own. */
  opened(): readonly string[];
  /** The next request fails as told. */
  rehearse(failure: Rehearsal): void;
  /** The user begins and ends editing a cell: requests that can wait do, the others are refused. */
  beginCellEdit(): void;
  endCellEdit(): void;
  /** What is selected, and selecting as the user does. */
  selection(): Readonly<{ sheet: string; area: Area }>;
  select(reference: string): Promise<void>;
  /** Changes as the user makes them, or as somebody else who has the workbook open elsewhere. */
  edit(edits: readonly Edit[], source?: Source): Promise<void>;
  /** Hands all changes to the file. */
  settle(): Promise<void>;
}>;

export function playExcel(file: PlayedFile, options: ExcelOptions = {}): PlayedExcel {
  const workbook = new PlayedWorkbook(file);
  const kept: KeptObjects = new Map();
  /** How many handlers each event has: every one of them registers by itself. */
  const handlers = { changed: 0, selectionChanged: 0 };
  const opened: string[] = [];
  const limit = options.payloadLimit ?? payloadLimit;
  let selected: { tab: Tab; area: Area } | undefined;
  let send: (message: string) => void = () => undefined;
  let requests = 0;
  let failure: Rehearsal | undefined;
  let cellEdit: { ended: Promise<void>; end(): void } | undefined;
  // Requests are carried out one after the other, in the order they came.
  let turn: Promise<unknown> = Promise.resolve();

  const raise = (event: keyof typeof eventKind, args: object) => {
    if (handlers[event] <= 0) return;
    const entry = { messageCategory: 65536 as const, messageType: eventKind[event], targetId: "Workbook", message: JSON.stringify(args) };
    const message: BridgeEvent = { id: 0, type: 3, message: { entries: [entry] } };
    send(JSON.stringify(message));
  };
  const select = (tab: Tab, area: Area) => {
    selected = { tab, area };
    raise("selectionChanged", { address: formatArea(area), worksheetId: tab.id });
  };
  const host: Host = {
    workbook,
    readOnly: options.readOnly ?? false,
    lines: new BorderLines(),
    cleared: new Map(),
    validated: new Map(),
    worksheet: (tab) => worksheet(host, tab),
    select,
    selection: () => selected ?? { tab: workbook.tabs[0]!, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    listen: (event, on) => void (handlers[event] += on ? 1 : -1),
    openNew: (base64) => void opened.push(base64),
  };
  const tellOfChanges = (triggerSource: "Unknown" | "ThisLocalAddin", source: Source = "Local") => {
    for (const { sheet, area } of workbook.takeTouched()) {
      const worksheetId = workbook.findTab(sheet)?.id;
      if (worksheetId === undefined) continue;
      raise("changed", { address: formatArea(area), worksheetId, changeType: "RangeEdited", source, triggerSource, shiftDirection: "None" });
    }
  };

  const beforeAction = (batch: Batch) => {
    const coming = failure && batch.Actions.length > failure.atAction ? failure : undefined;
    if (coming) failure = undefined;
    return (index: number) => {
      if (coming?.atAction === index) throw new Refusal(coming.code, coming.message ?? `rehearsed at action ${index}`);
    };
  };
  const execute = async (batch: Batch): Promise<Answer> => {
    try {
      await workbook.begin();
      host.cleared.clear();
      host.validated.clear();
      return await executeBatch(workbookObject(host), kept, batch, beforeAction(batch));
    } catch (error) {
      return refused("GeneralException", error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  const carryOut = async (message: string): Promise<string> => {
    const { id, flags, message: request } = JSON.parse(message) as BridgeRequest;
    const batch = request.body;
    if (cellEdit && flags & waitForCellEdit) await cellEdit.ended;
    else if (cellEdit) return answerText(id, refused("InvalidOperationInCellEditMode", "a cell is being edited"));
    if (!batch.Actions.every(isLettingGo)) requests += 1;
    if (byteLength(message) > limit) return answerText(id, refused("RequestPayloadSizeLimitExceeded", "the request is too large"));
    const answer = await execute(batch);
    tellOfChanges("ThisLocalAddin");
    const said = answerText(id, answer);
    return byteLength(said) > limit ? answerText(id, refused("ResponsePayloadSizeLimitExceeded", "the answer is too large")) : said;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  return {
    answer: (message) => inTurn(() => carryOut(message)),
    tellClient: (sender) => void (send = sender),
    requests: () => requests,
    opened: () => opened,
    rehearse: (coming) => void (failure = coming),
    beginCellEdit: () => {
      let end = () => undefined as void;
      const ended = new Promise<void>((resolve) => (end = resolve));
      cellEdit = { ended, end };
    },
    endCellEdit: () => {
      cellEdit?.end();
      cellEdit = undefined;
    },
    selection: () => ({ sheet: host.selection().tab?.name ?? "", area: host.selection().area }),
    select: (reference) =>
      inTurn(async () => {
        await workbook.begin();
        const place = parseReference(reference);
        if (place) select(workbook.tab(place.sheet), place.area);
      }),
    edit: (edits, source) =>
      inTurn(async () => {
        await workbook.begin();
        for (const edit of edits) {
          if (edit.kind === "writeCells") workbook.write(workbook.tab(edit.sheet), edit.at, edit.rows);
          else workbook.edit(edit);
        }
        await workbook.settle();
        tellOfChanges("Unknown", source);
      }),
    settle: () => inTurn(() => workbook.settle()),
  };
}

function isLettingGo(action: Action): boolean {
  return action.ActionType === 1 || action.Name === "_RemoveReference" || action.Name === "_RemoveAllReferences";
}

function refused(code: string, message: string): Answer {
  return { Results: [], Error: { Code: code, Message: message, Location: "", ActionIndex: -1 } };
}

function answerText(id: number, answer: Answer): string {
  const message: BridgeAnswer = { id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(answer) } };
  return JSON.stringify(message);
}

/** Bytes in UTF-8, about: a character beyond ASCII counts three. */
function byteLength(text: string): number {
  if (text.length > payloadLimit) return text.length;
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) bytes += 2;
  return bytes;
}
