import type { KeyboardEvent, PointerEvent } from "react";

/** Excel lets the pane be as narrow as this, and hardly anybody draws it wider. */
const narrowest = 270;
const widest = 600;
const keyStep = 10;

/** The line between workbook and pane: dragged, or moved with the arrow keys. */
export function PaneDivider({ label, width, onWidth }: Readonly<{ label: string; width: number; onWidth: (width: number) => void }>) {
  const within = (wanted: number) => Math.min(widest, Math.max(narrowest, Math.round(wanted)));
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") onWidth(within(width + keyStep));
    if (event.key === "ArrowRight") onWidth(within(width - keyStep));
  };
  const hold = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  };
  const release = () => document.body.classList.remove("resizing");
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(within(window.innerWidth - event.clientX));
  };
  return (
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onKeyDown={press}
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
