import { useLayoutEffect, useState, type RefObject } from "react";

/** Rows that are drawn: from `first` up to, not including, `end`. */
export type Rows = Readonly<{ first: number; end: number }>;

/** So many rows are kept ready above and below what is seen, for the eye that scrolls faster than we draw. */
const margin = 10;

/** Which rows of a long list of equal heights can be seen in the box that scrolls it. */
export function useRowsInView(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>, rowHeight: number): Rows {
  const [rows, setRows] = useState<Rows>({ first: 0, end: 3 * margin });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    function look() {
      if (!box || !list.current) return;
      const above = box.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(above / rowHeight) - margin);
      const end = Math.ceil((above + box.clientHeight) / rowHeight) + margin;
      setRows((before) => (before.first === first && before.end === Math.max(end, 3 * margin) ? before : { first, end: Math.max(end, 3 * margin) }));
    }
    look();
    box.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      box.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [list, scroller, rowHeight]);
  return rows;
}
