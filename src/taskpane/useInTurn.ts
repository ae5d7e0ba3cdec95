import { useEffect, useMemo, useState } from "react";

/** With more people than that, what is told of them besides the list waits for its turn: each part takes the thread by itself. */
const many = 1500;

/**
 * What `work` (which is to stay the same as long as nothing has changed) comes to: at once where people are few; where they
 * are many in a task of its own after the pane is drawn, and undefined until then.
 */
export function useInTurn<Made>(work: () => Made, people: number): Made | undefined {
  const now = useMemo(() => (people > many ? undefined : { work, made: work() }), [work, people]);
  const [later, setLater] = useState<Readonly<{ work: () => Made; made: Made }>>();
  useEffect(() => {
    if (now) return undefined;
    const timer = setTimeout(() => setLater({ work, made: work() }));
    return () => clearTimeout(timer);
  }, [now, work]);
  const found = now ?? later;
  return found?.work === work ? found.made : undefined;
}
