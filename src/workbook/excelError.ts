/**
 * What can go wrong between us and Excel, as far as it makes a difference to the person at the keyboard. The words for
 * each stand in `workbookErrorWords.ts`; Excel's own message is localised to the host and is never shown.
 */
export type WorkbookErrorCode =
  | "cell-edit"
  | "protected"
  | "read-only"
  | "too-large"
  | "busy"
  | "not-found"
  | "conflict"
  | "unsupported"
  | "lost"
  | "unknown";

/** What is known about the place of the trouble, for the sentence that is shown. */
export type WorkbookErrorFacts = Readonly<{
  sheet?: string;
  table?: string;
  /** Excel's own error code, for a report to support: stable, not localised, free of cell contents. */
  hostCode?: string;
}>;

/** The one error the workbook room throws for what is Excel's doing. Faults of our own pass through untouched. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly facts: WorkbookErrorFacts = {},
    cause?: unknown,
  ) {
    super(`workbook: ${code}${facts.hostCode ? ` (${facts.hostCode})` : ""}`, { cause });
    this.name = "WorkbookError";
  }
}

/** Excel's error codes by what they mean to us: Office Add-ins, "Application-specific error handling". */
const hostCodes: Readonly<Record<Exclude<WorkbookErrorCode, "read-only" | "unknown">, readonly string[]>> = {
  "cell-edit": ["InvalidOperationInCellEditMode"],
  protected: ["AccessDenied", "BadPassword"],
  "too-large": [
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "OperationCellsExceedLimit",
    "RangeExceedsLimit",
    "MemoryLimitReached",
    "FormulaLengthExceedsLimit",
  ],
  busy: ["ActivityLimitReached", "InactiveWorkbook", "InvalidOperation", "RequestAborted", "ServiceNotAvailable"],
  "not-found": ["ItemNotFound", "InvalidReference", "InvalidBinding", "InvalidSelection"],
  conflict: [
    "Conflict",
    "FilteredRangeConflict",
    "InsertDeleteConflict",
    "ItemAlreadyExists",
    "MergedRangeConflict",
    "NonBlankCellOffSheet",
    "PivotTableRangeConflict",
  ],
  unsupported: [
    "ApiNotAvailable",
    "ApiNotFound",
    "NotImplemented",
    "UndoNotSupported",
    "UnsupportedFeature",
    "UnsupportedOperation",
    "UnsupportedSheet",
  ],
  lost: ["HostRestartNeeded", "InvalidOrTimedOutSession", "InvalidSessionContext", "Unauthenticated"],
};

/** The client library's complaints about our own calls: bugs, not circumstances. */
const ourFaults: readonly string[] = ["InvalidObjectPath", "PropertyNotLoaded", "RunMustReturnPromise", "ValueNotLoaded"];

/** The stable code of an error that came from Excel or its client library; undefined for any other. */
export function hostCodeOf(error: unknown): string | undefined {
  if (!(typeof error === "object" && error !== null && "code" in error && "debugInfo" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Excel's error in our terms. What is no error of Excel's, or complains of a call of ours, comes back as it is. */
export function translated(error: unknown, facts: WorkbookErrorFacts = {}): unknown {
  const hostCode = hostCodeOf(error);
  if (hostCode === undefined || ourFaults.includes(hostCode)) return error;
  const code = (Object.keys(hostCodes) as (keyof typeof hostCodes)[]).find((one) => hostCodes[one].includes(hostCode));
  return new WorkbookError(code ?? "unknown", { ...facts, hostCode }, error);
}
