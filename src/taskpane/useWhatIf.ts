import { useEffect, useRef, useState } from "react";
import type { CellChange } from "../appraisal/schemeEdits";
import type { WhatIf } from "../appraisal/whatIf";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { PaneHost } from "./paneHost";

/** A slider that is being dragged is not worked out at every step: only where it rests this long, in milliseconds. */
const rest = 120;

/**
 * Tries changes out as they are made, one at a time; what was asked before the latest is forgotten. The last answer stays
 * in view while the next is worked out.
 */
export function useWhatIf(host: PaneHost, workbook: WorkbookSnapshot | undefined, changes: readonly CellChange[], period: string | undefined, onFailure: (error: unknown) => void) {
  const [answer, setAnswer] = useState<Readonly<{ to: readonly unknown[]; outcome: WhatIf | undefined }>>();
  const busy = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (!workbook) return;
    let wanted = true;
    const timer = setTimeout(() => {
      busy.current = busy.current.then(async () => {
        if (!wanted) return;
        try {
          const outcome = await host.whatIf(workbook, changes, period);
          if (wanted) setAnswer({ to: [workbook, changes, period], outcome });
        } catch (error) {
          if (!wanted) return;
          setAnswer((before) => ({ to: [workbook, changes, period], outcome: before?.outcome }));
          onFailure(error);
        }
      });
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [host, workbook, changes, period, onFailure]);
  const asked = [workbook, changes, period];
  return { outcome: answer?.outcome, working: !answer || asked.some((part, index) => part !== answer.to[index]) };
}
