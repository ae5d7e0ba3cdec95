import type { DragEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../scheme/issue";
import { PaneDivider } from "./PaneDivider";
import { strings } from "./strings";

export type Sample = Readonly<{ code: string; name: Readonly<Record<Language, string>> }>;

export type PageProps = Readonly<{
  language: Language;
  dark: boolean;
  samples: readonly Sample[];
  sample: string;
  fileName: string;
  notice: string;
  /** Charts of the sheet in view, which only Excel draws. */
  charts: number;
  /** Where the pane's page is; another address opens another pane. */
  paneAddress: string;
  onGrid: (container: HTMLElement) => void;
  onPane: (frame: HTMLIFrameElement) => void;
  onFile: (file: File) => void;
  onSample: (code: string) => void;
  onDownload: () => void;
  onLanguage: () => void;
  onDark: () => void;
  onNoticeRead: () => void;
}>;

/** One line of verbs; below it the workbook and the pane. */
export function PreviewPage(props: PageProps) {
  const words = strings[props.language];
  const [paneWidth, setPaneWidth] = useState(320);
  const [dropping, setDropping] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const { onGrid } = props;
  useEffect(() => onGrid(grid.current!), [onGrid]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) props.onFile(file);
  };
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setDropping(true);
  };

  return (
    <div className="page" onDragOver={dragOver} onDragLeave={(event) => event.relatedTarget === null && setDropping(false)} onDrop={drop}>
      <header className="bar">
        <h1>{words.title}</h1>
        <input id="file" type="file" accept=".xlsx,.xlsm" onChange={(event) => { if (event.target.files?.[0]) props.onFile(event.target.files[0]); event.target.value = ""; }} />
        <label htmlFor="file">{words.open}</label>
        <select aria-label={words.chooseSample} value={props.sample} onChange={(event) => props.onSample(event.target.value)}>
          <option value="" disabled>{words.samples}</option>
          {props.samples.map((sample) => <option key={sample.code} value={sample.code}>{`${sample.code} ${sample.name[props.language]}`}</option>)}
        </select>
        <button type="button" onClick={props.onDownload}>{words.download}</button>
        <span className="name" aria-live="polite">{props.charts > 0 ? `${props.fileName} · ${words.charts(props.charts)}` : props.fileName}</span>
        <button type="button" lang={props.language === "zh" ? "en" : "zh-CN"} onClick={props.onLanguage}>{words.otherLanguage}</button>
        <button type="button" onClick={props.onDark}>{props.dark ? words.light : words.dark}</button>
      </header>
      {props.notice && (
        <div className="notice" role="alert">
          <span>{props.notice}</span>
          <button type="button" onClick={props.onNoticeRead}>{words.close}</button>
        </div>
      )}
      <main className="halves">
        <div className="grid" ref={grid} role="region" aria-label={words.sheet} />
        <PaneDivider label={words.resizePane} width={paneWidth} onWidth={setPaneWidth} />
        <iframe className="pane" key={props.paneAddress} title={words.pane} src={props.paneAddress} style={{ width: paneWidth }} ref={(frame) => { if (frame) props.onPane(frame); }} />
        {dropping && <div className="drop">{words.dropHere}</div>}
      </main>
    </div>
  );
}
