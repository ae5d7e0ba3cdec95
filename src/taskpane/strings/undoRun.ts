import type { Language } from "../../scheme/issue";

export type UndoRunWords = Readonly<{
  undo: string;
  nothing: string;
  back(count: number): string;
  left: string;
  more(count: number): string;
  confirm: string;
  rest: string;
  cancel: string;
  done(back: number, left: number): string;
}>;

/** What is said about taking back the last run. */
export const undoRunWords: Readonly<Record<Language, UndoRunWords>> = {
  zh: {
    undo: "撤销上次重算",
    nothing: "没有可以撤销的重算。",
    back: (count) => `将恢复成重算之前的样子（${count} 处）：`,
    left: "之后又改过，会保留不动：",
    more: (count) => `……还有 ${count} 处`,
    confirm: "撤销",
    rest: "撤销其余部分",
    cancel: "不撤销",
    done: (back, left) => `已撤销上次重算，恢复 ${back} 处${left > 0 ? `，保留 ${left} 处` : ""}。`,
  },
  en: {
    undo: "Undo the last run",
    nothing: "There is no run to undo.",
    back: (count) => `Goes back to what stood there before the run (${count}):`,
    left: "Changed since, and left as it is:",
    more: (count) => `… and ${count} more`,
    confirm: "Undo",
    rest: "Undo the rest",
    cancel: "Leave it",
    done: (back, left) => `The last run is undone: ${back} put back${left > 0 ? `, ${left} left as they are` : ""}.`,
  },
};
