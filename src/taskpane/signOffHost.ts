import type { PublicKey } from "../appraisal/signingKey";
import type { ReturnedResult } from "./readReturned";
import type { CardChoices, CardBatch } from "./makeCards";

/** Where finished cards go: one zip that is saved, or each as a workbook in a window of its own. */
export type Delivery = "zip" | "windows";

/** The owner's key while the pane is open. */
export type OpenKey = Readonly<{ mark: string; publicKey: PublicKey; sign(full: string): Promise<string> }>;

/** What stays while one looks at other places, and is gone with the pane. */
export type SignOffSession = Readonly<{
  /** What the cards show, once somebody has chosen. */
  choices?: CardChoices;
  key?: OpenKey;
  batch?: CardBatch;
  /** How many cards of the batch have been opened as workbooks. */
  opened: number;
  returned: readonly ReturnedResult[];
}>;

/** What making, sending and checking cards asks of the place the pane runs in. */
export type SignOffHost = Readonly<{
  delivery(): Delivery;
  /** Identity and secret for a workbook that has no ledger yet. */
  chance(): Readonly<{ workbook: string; secret: string }>;
  /** Today here, as a serial day. */
  today(): number;
  save(name: string, content: Uint8Array | string): void;
  openWorkbook(bytes: Uint8Array): Promise<void>;
  session(): SignOffSession;
  keep(part: Partial<SignOffSession>): void;
}>;
