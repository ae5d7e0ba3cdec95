import type { RefObject } from "react";
import type { Budgets } from "../components/WhatIfOutcome";
import type { Draft } from "../draft";
import type { View } from "../people";
import type { PaneHost } from "../paneHost";
import type { PlaceName } from "../places";
import type { RecalculationState } from "../recalculation";

/** What every place is handed: what is known, what is looked at, and the verbs. */
export type PageProps = Readonly<{
  host: PaneHost;
  state: RecalculationState;
  view: View;
  /** The person looked at, by the reference of the row. */
  person: string | undefined;
  /** Whose row is selected in the sheet just now. */
  selected: string | undefined;
  /** Figures of the scheme that are being tried out; they stay while one looks elsewhere. */
  draft: Draft;
  budgets: Budgets;
  scroller: RefObject<HTMLElement | null>;
  onView(view: View): void;
  onDraft(draft: Draft): void;
  onBudgets(budgets: Budgets): void;
  onPlace(place: PlaceName): void;
  onPerson(at: string): void;
  onReveal(at: string): void;
  onSay(text: string): void;
  onFailure(error: unknown): void;
}>;
