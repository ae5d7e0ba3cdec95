import { recalculation } from "../taskpane/session";

/**
 * 一键重算 on the ribbon: reads, works out, writes. When a person has to look (issues, or Excel refused), the pane opens
 * on what is to be done. Excel is always told that we are through, or its button would stay locked.
 */
async function recalculate(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { failure, last } = await recalculation.recalculate();
    if (failure || (last && last.appraisal.issues.length > 0)) await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

// At once, not after Office.onReady: the first press of the button may come before it.
if (typeof Office !== "undefined") Office.actions.associate("recalculate", recalculate);
